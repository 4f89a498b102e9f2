/** What goes to stdout: all of it, or an error. A reader that has seen enough (`| head`) ends the program without a word. */
import { fstatSync, writeFileSync } from 'node:fs'
import type { Language } from '../language/language.ts'
import { failed, Refusal } from './refusal.ts'

const descriptor = 1

/** @throws Refusal when not all of it could be written, such as on a full disk */
export async function writeOut(text: string, language: Language): Promise<void> {
  try {
    // Node gives up a file after one write, even if only a part of the text went in.
    if (isPlain()) writeFileSync(descriptor, text)
    else
      await new Promise<void>((done, broken) =>
        process.stdout.write(text, (error) => (error ? broken(error) : done())),
      )
  } catch (error) {
    throw stdoutRefusal(error as NodeJS.ErrnoException, language)
  }
}

/** What is to be said of an error of stdout; does not come back when its reader has gone. */
export function stdoutRefusal(error: NodeJS.ErrnoException, { messages }: Language): Refusal {
  if (error.code === 'EPIPE') process.exit(0)
  const { refused, stdout } = messages.cli
  const why: Readonly<Record<string, string>> = refused.why
  const code = error.code ?? error.message
  return new Refusal(refused.unwritable(stdout, why[code] ?? code), failed)
}

/** A file or a device that is no terminal: a write there is done when it returns. */
function isPlain(): boolean {
  const stat = fstatSync(descriptor)
  return stat.isFile() || (stat.isCharacterDevice() && !process.stdout.isTTY)
}
