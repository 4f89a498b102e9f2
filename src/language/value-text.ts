/** What an option gives for its cost, in words: a price with the ends of its interval, or why there is none. */
import type { Price } from '../experiment/price.ts'
import type { NetPresentValue, ValueForMoney } from '../experiment/value-for-money.ts'
import { formatEuro, formatEuroShort } from './format.ts'
import type { Language } from './language.ts'

export interface ValueLine {
  readonly id: 'perPartyFound' | 'perDelayHour' | 'netPresentValue'
  readonly label: string
  readonly definition: string
  /** The figure, or why there is none. */
  readonly text: string
  /** Ends of the interval, where there is one. */
  readonly range: string | undefined
}

/** One line for each figure there is; the same ones for every option of a comparison. */
export function valueLines(value: ValueForMoney, language: Language): ValueLine[] {
  const words = language.messages.value
  const lines: ValueLine[] = []
  for (const id of ['perPartyFound', 'perDelayHour'] as const) {
    const price = value[id]
    if (price)
      lines.push({
        id,
        label: words[id],
        definition: words[`${id}Means`],
        ...priceText(price, words.noGain[id], language),
      })
  }
  const worth = value.netPresentValue
  if (worth)
    lines.push({
      id: 'netPresentValue',
      label: words.netPresentValue(words.years(worth.years)),
      definition: words.netPresentValueMeans,
      ...worthText(worth, language),
    })
  return lines
}

function priceText(price: Price, noGain: string, language: Language) {
  const words = language.messages.value
  if (price.kind !== 'price')
    return { text: price.kind === 'noGain' ? noGain : words[price.kind], range: undefined }
  const euro = (amount: number) => formatEuro(roundedTo(amount, price.high - price.low), language)
  return { text: euro(price.euro), range: words.range(euro(price.low), euro(price.high)) }
}

function worthText({ mean, halfWidth }: NetPresentValue, language: Language) {
  if (!Number.isFinite(halfWidth)) return { text: language.messages.value.unknown, range: undefined }
  const euro = (amount: number) => formatEuroShort(amount, language)
  return {
    text: euro(mean),
    range: language.messages.value.range(euro(mean - halfWidth), euro(mean + halfWidth)),
  }
}

/** Two digits of the width of the interval are enough, and no more than whole euros. */
function roundedTo(amount: number, width: number): number {
  const unit = Math.max(1, 10 ** (Math.floor(Math.log10(width)) - 1))
  return Math.round(amount / unit) * unit
}
