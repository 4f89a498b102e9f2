/** What the checks of meaning find in a port: problems, which keep it from running, and warnings, which don't. */
import type { Finding, Path } from './problem.ts'

export class Findings {
  readonly problems: Finding[] = []
  readonly warnings: Finding[] = []

  problem(path: Path, what: string, more: Omit<Finding, 'path' | 'what'> = {}): void {
    this.problems.push({ path, what, ...more })
  }

  warning(path: Path, what: string): void {
    this.warnings.push({ path, what })
  }
}

/** Own entry of a collection by id, or undefined: `constructor` is an id like any other. */
export function entryOf<Entry>(collection: Readonly<Record<string, Entry>>, id: string): Entry | undefined {
  return Object.hasOwn(collection, id) ? collection[id] : undefined
}
