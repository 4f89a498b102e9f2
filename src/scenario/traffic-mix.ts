/** Shares that must make a whole, and the mix of hidden parties: the parts of demand that hang together. */
import { counted } from './count.ts'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'
import { type Path, shortJson } from './problem.ts'
import type { Quantity } from './quantity.ts'

/** How far a sum of shares may be from 1: shares are often given with three digits. */
const tolerance = 0.001

export function checkTrafficMix(port: Port, findings: Findings): void {
  const { vehicleTypes, documentClasses, demand } = port
  whole(['vehicleTypes'], 'the shares of the vehicle types', vehicleTypes, findings)
  whole(['documentClasses'], 'the shares of the document classes', documentClasses, findings)
  if (demand.arrivals.from === 'profile') {
    const { weekdayShare, hourMultiplier } = demand.arrivals
    if (weekdayShare) {
      const days = Object.entries(weekdayShare).map(([day, share]) => [day, { share }] as const)
      whole(
        ['demand', 'arrivals', 'weekdayShare'],
        'the shares of the days',
        Object.fromEntries(days),
        findings,
      )
    }
    if (hourMultiplier?.every((hour) => hour === 0))
      findings.problem(
        ['demand', 'arrivals', 'hourMultiplier'],
        'every hour is 0: at least one must be above 0',
      )
  }
  checkParties(port, findings)
}

function whole(
  path: Path,
  what: string,
  parts: Readonly<Record<string, { readonly share: Quantity }>>,
  findings: Findings,
): void {
  const shares = Object.values(parts)
  const sum = shares.reduce((total, { share }) => total + share.value, 0)
  if (shares.length === 0) findings.problem(path, 'there must be at least one')
  else if (Math.abs(sum - 1) > tolerance)
    findings.problem(path, `${what} add up to ${rounded(sum)}, not to 1`, { found: String(rounded(sum)) })
}

function checkParties({ hiddenParties, vehicleTypes }: Port, findings: Findings): void {
  if (!hiddenParties) return
  const { prevalence, typeFactor, people } = hiddenParties
  if (people.mean.value > people.max.value)
    findings.problem(
      ['hiddenParties', 'people', 'mean'],
      `a mean of ${counted(people.mean.value, 'person', 'people')} is above the largest party, ${people.max.value}`,
    )
  if (!typeFactor || prevalence.value === 0) return
  const factorOf = (id: string) => (Object.hasOwn(typeFactor, id) ? (typeFactor[id]?.value ?? 1) : 1)
  const types = Object.entries(vehicleTypes)
  const mean = types.reduce((sum, [id, { share }]) => sum + share.value * factorOf(id), 0)
  if (mean === 0) {
    const what = 'every factor is 0, but prevalence is not: no lorry could carry the parties'
    findings.problem(['hiddenParties', 'typeFactor'], what)
    return
  }
  for (const [id, { share }] of types) {
    const probability = (prevalence.value * factorOf(id)) / mean
    // A type that never comes needs no probability.
    if (probability > 1 && share.value > 0)
      findings.problem(
        ['hiddenParties', 'typeFactor', id],
        `with prevalence ${prevalence.value} this makes the probability of a party in a lorry of this type ${rounded(probability)}, above 1`,
        { found: shortJson(factorOf(id)) },
      )
  }
}

const rounded = (value: number) => Number(value.toFixed(4))
