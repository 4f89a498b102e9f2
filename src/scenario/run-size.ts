/**
 * How many events one run is made of, and whether so many can be simulated: the arrival of each lorry, and each place
 * that it comes to, rounds included.
 */
import { arrivalsPath, expectedArrivals } from './arrival-count.ts'
import type { Findings } from './findings.ts'
import { describeKinds, lorryKinds } from './lorry-kind.ts'
import { endless } from './markov-chain.ts'
import type { Port } from './option.ts'
import type { Path } from './problem.ts'
import { type Rounds, visitsInRun } from './rounds.ts'
import type { Visits } from './visits.ts'
import { pathOf } from './ways.ts'

/** As many lorries as can be simulated, 50 million, at two hundred places each. */
const mostEvents = 10_000_000_000
/** Some seventy years of Calais. */
const manyEvents = 1_000_000_000

/** @param port one whose references and routes are sound, with all its files read */
export function checkRunSize(port: Port, visits: Visits, findings: Findings): void {
  const lorries = expectedArrivals(port)
  if (!(lorries > 0)) return
  const { once, rounds } = visitsInRun(port, visits, lorries)
  for (const { busiest, places, settled } of rounds)
    if (!settled) {
      const what = `this loop of ${places.length} places is too large to reckon how often lorries go round in it: a run may take very long`
      findings.warning([...pathOf(port, busiest), 'next'], what)
    }
  const events = rounds.reduce((sum, loop) => sum + loop.visits, lorries + once)
  if (events <= manyEvents) return
  const busiest = rounds.reduce<Rounds | undefined>((a, b) => (a && a.visits > b.visits ? a : b), undefined)
  const { path, what, mend } =
    busiest && busiest.visits > events / 2 ? ofRounds(port, busiest) : ofDemand(port, lorries, events)
  const size = `${what}: ${shown(events)} events in one run`
  if (events > mostEvents) {
    const expected = `at most ${shown(mostEvents)}`
    const words = `${size}, and ${expected} can be simulated; ${mend}`
    findings.problem(path, words, { found: shown(events), expected })
  } else findings.warning(path, `${size}, which will take long; ${mend}`)
}

interface Cause {
  readonly path: Path
  readonly what: string
  readonly mend: string
}

function ofRounds(port: Port, { busiest, places, kinds, mostVisits }: Rounds): Cause {
  const who = describeKinds(kinds, lorryKinds(port))
  const times = mostVisits > endless ? 'without end' : `${shown(mostVisits)} times each`
  const ring = places.slice(0, 8).join(', ') + (places.length > 8 ? ', …' : '')
  return {
    path: [...pathOf(port, busiest), 'next'],
    what: `${who} come here ${times} before they leave the loop (${ring})`,
    mend: 'give the way out of the loop a larger share, or its places more time',
  }
}

function ofDemand(port: Port, lorries: number, events: number): Cause {
  return {
    path: arrivalsPath(port),
    what: `${shown(lorries)} lorries come to ${shown(events / lorries - 1)} places each`,
    mend: 'let fewer come, or fewer days be simulated',
  }
}

/** Three digits, without an exponent while that can be read. */
function shown(figure: number): string {
  if (figure > 1e15) return figure.toPrecision(3)
  return figure.toLocaleString('en', { maximumSignificantDigits: 3 })
}
