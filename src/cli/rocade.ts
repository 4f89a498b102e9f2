/**
 * The command line. Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 a failure of the machine or of
 * Rocade itself, 2 wrong input (nothing written), 130 stopped by Ctrl-C.
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type Language, type LanguageCode, languages } from '../language/language.ts'
import { memoryLimit } from '../port/engine.ts'
import { check } from './check.ts'
import { type CompareChoices, compare } from './compare.ts'
import { type LedgerChoices, ledger } from './ledger.ts'
import { failed, Refusal, wrongInput } from './refusal.ts'
import { stdoutRefusal, writeOut } from './stdout.ts'

/** Runs one command and ends the process with its exit code. @param args without the program's own path */
export async function rocade(args: readonly string[]): Promise<void> {
  const language = languages[languageIn(args)]
  const onStdoutError = (error: NodeJS.ErrnoException) => {
    console.error(stdoutRefusal(error, language).message)
    process.exit(failed)
  }
  process.stdout.on('error', onStdoutError)
  let exitCode = 0
  let help = ''
  try {
    const program = commands(language, {
      onExit: (code) => {
        exitCode = code
      },
      onHelp: (text) => {
        help += text
      },
    })
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    exitCode = exitCodeOf(error, args, language)
  }
  if (help !== '')
    await writeOut(help, language).catch((error) => {
      exitCode = exitCodeOf(error, args, language)
    })
  process.stdout.write('', (error) =>
    error && exitCode === 0 ? onStdoutError(error) : process.exit(exitCode),
  )
}

interface Answers {
  readonly onExit: (code: number) => void
  /** Help or the version, which go to stdout. */
  readonly onHelp: (text: string) => void
}

function commands(language: Language, { onExit, onHelp }: Answers): Command {
  const words = language.messages.cli
  const program = new Command('rocade')
    .description(words.description)
    .version(version(), '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.help)
    .exitOverride()
    .configureOutput({ writeOut: onHelp })
    .showHelpAfterError('(rocade --help)')
  const inLanguage = () =>
    new Option('--lang <language>', words.compare.language).choices(Object.keys(languages)).default('en')

  program
    .command('compare')
    .description(words.compare.description)
    .helpOption('-h, --help', words.help)
    .argument('<files...>', words.compare.files)
    .option('--replications <N>', words.compare.replications, wholeNumber(2, 100_000, language))
    .option('--seed <text>', words.compare.seed, seed(language))
    .option('--workers <N>', words.compare.workers, wholeNumber(1, 1024, language))
    .option('--json [file]', words.compare.json)
    .option('--csv [file]', words.compare.csv)
    .addOption(inLanguage())
    .option('--quiet', words.compare.quiet)
    .action(async (files: string[], choices: CompareChoices) =>
      onExit(await compare(files, choices, language)),
    )

  program
    .command('ledger')
    .description(words.ledger.description)
    .helpOption('-h, --help', words.help)
    .argument('<files...>', words.ledger.files)
    .option('--json [file]', words.ledger.json)
    .option('--csv [file]', words.ledger.csv)
    .addOption(inLanguage())
    .option('--quiet', words.compare.quiet)
    .action(async (files: string[], choices: LedgerChoices) => ledger(files, choices, language))

  program
    .command('check')
    .description(words.check.description)
    .helpOption('-h, --help', words.help)
    .argument('<files...>', words.check.files)
    .addOption(inLanguage())
    .action(async (files: string[]) => check(files, language))
  return program
}

/** Known before the options are read, because the words of their help are in it. */
function languageIn(args: readonly string[]): LanguageCode {
  return args.some((arg, index) => arg === '--lang=fr' || (arg === 'fr' && args[index - 1] === '--lang'))
    ? 'fr'
    : 'en'
}

function wholeNumber(from: number, to: number, language: Language) {
  return (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= from && value <= to) return value
    throw new InvalidArgumentError(language.messages.cli.refused.wholeNumber(from, to))
  }
}

function seed(language: Language) {
  return (text: string): string => {
    if (text.length >= 1 && text.length <= 200) return text
    throw new InvalidArgumentError(language.messages.cli.refused.seed)
  }
}

/** Says what went wrong, and returns the exit code that stands for it. */
function exitCodeOf(error: unknown, args: readonly string[], { messages }: Language): number {
  // Commander has said it already.
  if (error instanceof CommanderError) {
    const taken = error.code === 'commander.missingArgument' ? outputTaken(args) : undefined
    if (taken) console.error(messages.cli.refused.takenAsOutput(...taken))
    return error.exitCode === 0 ? 0 : wrongInput
  }
  if (error instanceof Refusal) {
    console.error(error.message)
    return error.exitCode
  }
  const { message = String(error), stack, cause } = error as Partial<Error>
  if ((cause as Partial<Error> | undefined)?.name === memoryLimit) {
    console.error(message)
    return failed
  }
  console.error(process.env.ROCADE_DEBUG === '1' ? stack : `${message}\n${messages.cli.bug}`)
  return failed
}

/** An option that writes, with the file after it: perhaps meant as the scenario, when none is left. */
function outputTaken(args: readonly string[]): [option: string, file: string] | undefined {
  const at = args.findIndex(
    (arg, index) => (arg === '--json' || arg === '--csv') && args[index + 1]?.startsWith('-') === false,
  )
  return at < 0 ? undefined : [args[at], args[at + 1]]
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}
