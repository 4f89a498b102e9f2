/** A ledger in words: where an option goes above the fund. */
import type { Ledger } from '../scenario/ledger.ts'
import { formatDate, formatEuro, formatNumber } from './format.ts'
import type { Language } from './language.ts'

/** A sentence for each year in which more is charged than the fund pays. @param name of the option, as it shall stand in them */
export function overspendingText(name: string, { years }: Ledger, language: Language): string[] {
  const words = language.messages.ledger
  return years.flatMap(({ overspentEuro, from }, index) =>
    overspentEuro > 0
      ? [
          words.overspending(
            name,
            formatEuro(overspentEuro, language),
            formatNumber(index + 1, language),
            formatDate(from, language),
          ),
        ]
      : [],
  )
}
