/**
 * The nearest right name for a misspelt one, or none when nothing is near: a guess that is far off misleads more
 * than it helps.
 */
import { distance } from 'fastest-levenshtein'

/** Names longer than this are not misspelt, they are something else. */
const longestName = 64

/**
 * @returns the candidate with the fewest letters to change, if those are at most a third of the longer name
 * (one letter for the shortest names, or two that changed places); upper and lower case count as equal
 */
export function nearestName(given: string, candidates: Iterable<string>): string | undefined {
  if (given.length > longestName) return undefined
  const wanted = given.toLowerCase()
  let best: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const longer = Math.max(candidate.length, given.length)
    const allowed = Math.max(1, Math.floor(longer / 3))
    if (longer > longestName || Math.abs(candidate.length - given.length) > Math.min(allowed, fewest))
      continue
    const changes = distance(wanted, candidate.toLowerCase())
    const near = changes <= allowed || (changes === 2 && letters(wanted) === letters(candidate.toLowerCase()))
    if (near && changes < fewest) {
      best = candidate
      fewest = changes
    }
  }
  return best
}

const letters = (name: string) => [...name].sort().join('')
