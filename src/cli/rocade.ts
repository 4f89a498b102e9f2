/**
 * The command line. Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 a failure of the machine or of
 * Rocade itself, 2 wrong input (nothing written), 130 stopped by Ctrl-C.
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type Language, type LanguageCode, languages } from '../language/language.ts'
import { check } from './check.ts'
import { type CompareChoices, compare } from './compare.ts'
import { failed, Refusal, wrongInput } from './refusal.ts'

/** Runs one command and ends the process with its exit code. @param args without the program's own path */
export async function rocade(args: readonly string[]): Promise<void> {
  const language = languages[languageIn(args)]
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : failed),
  )
  let exitCode = 0
  try {
    const program = commands(language, (code) => {
      exitCode = code
    })
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    exitCode = exitCodeOf(error, language)
  }
  process.stdout.write('', () => process.exit(exitCode))
}

function commands(language: Language, onExit: (code: number) => void): Command {
  const words = language.messages.cli
  const program = new Command('rocade')
    .description(words.description)
    .version(version(), '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .exitOverride()
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
function exitCodeOf(error: unknown, { messages }: Language): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongInput
  if (error instanceof Refusal) {
    console.error(error.message)
    return error.exitCode
  }
  const { message = String(error), stack } = error as Partial<Error>
  console.error(process.env.ROCADE_DEBUG === '1' ? stack : `${message}\n${messages.cli.bug}`)
  return failed
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}
