/**
 * Every number of a scenario has its unit in its key. A key with the right quantity in the wrong unit
 * (`lengthKilometres` for `lengthMetres`), or with no unit at all (`length`), is told which key and unit are right.
 */

/** Words that may end a key, by what they measure. The value is the unit as it is read out. */
const units = {
  time: {
    milliseconds: 'milliseconds',
    seconds: 'seconds',
    secs: 'seconds',
    sec: 'seconds',
    minutes: 'minutes',
    mins: 'minutes',
    min: 'minutes',
    hours: 'hours',
    hour: 'hours',
    days: 'days',
    weeks: 'weeks',
    months: 'months',
    years: 'years',
  },
  length: {
    millimetres: 'millimetres',
    centimetres: 'centimetres',
    kilometres: 'kilometres',
    kilometers: 'kilometres',
    metres: 'metres',
    meters: 'metres',
    miles: 'miles',
    yards: 'yards',
    feet: 'feet',
    km: 'kilometres',
    m: 'metres',
  },
  money: {
    euro: 'euro',
    euros: 'euro',
    eur: 'euro',
    pounds: 'pounds',
    pound: 'pounds',
    gbp: 'pounds',
    dollars: 'dollars',
    usd: 'dollars',
  },
  frequency: { perhour: 'per hour', perday: 'per day', perweek: 'per week', peryear: 'per year' },
  temperature: {
    celsius: 'degrees Celsius',
    fahrenheit: 'degrees Fahrenheit',
    kelvin: 'kelvin',
  },
  volume: { cubicmetres: 'cubic metres', cubicmeters: 'cubic metres', litres: 'litres' },
  concentration: { ppm: 'parts per million', percent: 'per cent' },
  speed: {
    metrespersecond: 'metres per second',
    kilometresperhour: 'kilometres per hour',
    kmh: 'kilometres per hour',
    knots: 'knots',
  },
  angle: { degrees: 'degrees', radians: 'radians' },
} as const

interface Reading {
  readonly stem: string
  readonly dimension: string
  readonly unit: string
}

function readUnit(key: string): Reading | undefined {
  const lower = key.toLowerCase()
  let longest: (Reading & { readonly length: number }) | undefined
  for (const [dimension, words] of Object.entries(units)) {
    for (const [word, unit] of Object.entries(words)) {
      if (!lower.endsWith(word) || word.length <= (longest?.length ?? 0)) continue
      // A short word only counts where a new word begins: `lengthM`, not `stem`.
      const begins = key.at(-word.length) ?? ''
      if (lower !== word && begins === begins.toLowerCase()) continue
      longest = { stem: lower.slice(0, -word.length), dimension, unit, length: word.length }
    }
  }
  return longest
}

export interface RightUnit {
  readonly key: string
  readonly what: string
}

/**
 * @param key one that is not allowed  @param allowed the keys that are
 * @returns the key that was meant and a sentence on its unit, or undefined when it is not a matter of units
 */
export function rightUnit(key: string, allowed: readonly string[]): RightUnit | undefined {
  const given = readUnit(key)
  if (!given) {
    const meant = allowed.find((candidate) => readUnit(candidate)?.stem === key.toLowerCase())
    if (!meant) return undefined
    return { key: meant, what: `the key must say its unit: ${meant}, in ${readUnit(meant)?.unit}` }
  }
  // The unit is one of those allowed, spelt another way: `capitalPounds` for `capitalPound`.
  if (
    allowed.some((candidate) => {
      const { stem, unit } = readUnit(candidate) ?? {}
      return stem === given.stem && unit === given.unit
    })
  )
    return undefined
  const sameDimension = allowed.filter((candidate) => readUnit(candidate)?.dimension === given.dimension)
  const meant =
    sameDimension.find((candidate) => readUnit(candidate)?.stem === given.stem) ??
    (sameDimension.length === 1 ? sameDimension[0] : undefined)
  const unit = meant && readUnit(meant)?.unit
  if (!meant || unit === given.unit) return undefined
  return { key: meant, what: `${given.unit} are not the unit here: give ${meant}, in ${unit}` }
}
