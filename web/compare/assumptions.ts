/** The figures that a comparison rests on: every quantity of its ports that says where it comes from or how sure it is. */
import type { LanguageCode } from '../../src/language/language.ts'
import type { Name } from '../../src/scenario/name.ts'
import type { Option, Port } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import type { Quantity } from '../../src/scenario/quantity.ts'

export interface Assumption {
  /** `stations.uk-entry-control.moveUpSeconds`. */
  readonly path: string
  /** The first key: what part of the port it belongs to. */
  readonly area: string
  /** Names and keys from the area down to the figure. */
  readonly parts: readonly (Name | string)[]
  readonly quantity: Quantity
  /** Shares and probabilities read as a percentage. */
  readonly isShare: boolean
  /** Options that have it so, when not all do. */
  readonly onlyIn: readonly Option[] | undefined
}

/** Drawn or listed rather than assumed. */
const passedOver = new Set(['ground', 'sailings', 'route', 'lorries'])

export function assumptionsOf(options: readonly Option[]): Assumption[] {
  const found = new Map<string, { assumption: Assumption; holders: Option[] }>()
  for (const option of options) {
    for (const { port } of periodsOf(option.port))
      walk(port, [], (path, quantity) => {
        const key = `${path.join('.')} ${JSON.stringify(quantity)}`
        const known = found.get(key)
        if (!known) found.set(key, { assumption: describe(port, path, quantity), holders: [option] })
        else if (known.holders.at(-1) !== option) known.holders.push(option)
      })
  }
  return [...found.values()].map(({ assumption, holders }) =>
    holders.length === options.length ? assumption : { ...assumption, onlyIn: holders },
  )
}

function walk(
  value: unknown,
  path: readonly string[],
  take: (path: readonly string[], quantity: Quantity) => void,
) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  if ('value' in value && typeof value.value === 'number') {
    const quantity = value as Quantity
    if (quantity.source ?? quantity.confidence ?? quantity.range ?? quantity.note) take(path, quantity)
    return
  }
  for (const [key, inner] of Object.entries(value))
    if (!passedOver.has(key)) walk(inner, [...path, key], take)
}

const shareKeys = new Set([
  'share',
  'loadedShare',
  'bookedShare',
  'prevalence',
  'trafficGrowth',
  'misroutedShare',
  'discountRatePerYear',
  'inflationPerYear',
  'lossPerHour',
  'lossPerLorry',
  'lossPerDegree',
  'atLeast',
])
const shareTables = new Set([
  'detection',
  'falseAlarm',
  'weekdayShare',
  'share',
  'databaseShare',
  'targetedDatabaseShare',
])

function describe(port: Port, path: readonly string[], quantity: Quantity): Assumption {
  const parts: (Name | string)[] = []
  let at: unknown = port
  path.forEach((key, depth) => {
    at = (at as Record<string, unknown>)[key]
    if (depth === 0) return
    const own = (at as { name?: Name }).name
    const type = port.vehicleTypes[key] ?? port.documentClasses[key] ?? port.staff[key]
    parts.push(own ?? type?.name ?? key)
  })
  const isShare = shareKeys.has(path.at(-1) ?? '') || path.slice(0, -1).some((key) => shareTables.has(key))
  return { path: path.join('.'), area: path[0], parts, quantity, isShare, onlyIn: undefined }
}

/** @param words for keys of the format; keys without words, such as ids of lanes, stand as they are */
export function assumptionName(
  { parts }: Assumption,
  words: Readonly<Record<string, string>>,
  code: LanguageCode,
): string {
  return parts
    .map((part) => (typeof part === 'string' ? (words[part] ?? part) : part[code]))
    .filter((part) => part !== '')
    .join(' · ')
}
