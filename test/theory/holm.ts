/** Many tests at once: which of them may be rejected so that any rejection at all has at most the stated probability. */

/** @returns indices rejected at the family-wise level, whatever the tests depend on  @see S. Holm, Scand. J. Stat. 6 (1979) */
export function holmRejections(probabilities: readonly number[], familyLevel: number): number[] {
  const ascending = probabilities.map((_, at) => at).sort((a, b) => probabilities[a] - probabilities[b])
  const kept = ascending.findIndex(
    (at, rank) => probabilities[at] > familyLevel / (probabilities.length - rank),
  )
  return kept < 0 ? ascending : ascending.slice(0, kept)
}
