/** How many lorries are to be expected in one run, warm-up and cool-down included, and whether so many can be simulated. */
import { daySeconds, runTimes, weekdayOf } from './calendar.ts'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'
import type { Path } from './problem.ts'

/** Ten years of 13,000 lorries a day, five times what Calais has. */
const mostArrivals = 50_000_000
/** Of which a book is kept party by party: three centuries of Calais. */
const mostParties = 1_000_000

export function checkArrivalCount(port: Port, findings: Findings): void {
  const expected = expectedArrivals(port)
  const { hiddenParties, lifeRisk, reception } = port
  const parties = expected * (hiddenParties?.prevalence.value ?? 0)
  if (expected <= mostArrivals && parties > mostParties && (lifeRisk || reception)) {
    const part = lifeRisk ? 'lifeRisk' : 'reception'
    const what = `${Math.round(parties).toLocaleString('en')} parties would come in one run, and at most ${mostParties.toLocaleString('en')} can be followed as ${part} asks`
    findings.problem(['hiddenParties', 'prevalence'], what)
  }
  if (expected <= mostArrivals) return
  const count = Number.isFinite(expected) ? Math.round(expected).toLocaleString('en') : 'endlessly many'
  const shown = count.length > 30 ? expected.toPrecision(3) : count
  const what = `${shown} lorries would come in one run, and at most ${mostArrivals.toLocaleString('en')} can be simulated`
  findings.problem(arrivalsPath(port), what)
}

/** Where the file says how many come. */
export function arrivalsPath({ demand: { arrivals } }: Port): Path {
  return ['demand', 'arrivals', arrivals.from === 'profile' ? 'lorriesPerDay' : 'file']
}

/** Lorries in one run. Infinity when the product is too large for a number. */
export function expectedArrivals({ demand: { arrivals }, run }: Port): number {
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(run)
  if (arrivals.from === 'trace') return arrivals.lorries.length
  const growth = 1 + (arrivals.trafficGrowth?.value ?? 0)
  const perStep = arrivals.from === 'profile' ? daySeconds : 3600
  let sum = 0
  for (let step = Math.floor(beginsSeconds / perStep); step * perStep < endsSeconds; step++) {
    const from = Math.max(beginsSeconds, step * perStep)
    const share = (Math.min(endsSeconds, (step + 1) * perStep) - from) / perStep
    if (arrivals.from === 'profile')
      sum += share * 7 * (arrivals.weekdayShare?.[weekdayOf(firstDay + step)].value ?? 1 / 7)
    else {
      const rates = arrivals.lorriesPerHour
      const row = rates.length === 0 ? 0 : ((step % rates.length) + rates.length) % rates.length
      sum += share * (rates[row] ?? 0)
    }
  }
  // The unbounded factor last: 0 times infinitely many would be no number.
  if (arrivals.from === 'rates') return growth === 0 ? 0 : sum * growth
  return sum * growth * (arrivals.peakFactor?.value ?? 1) * arrivals.lorriesPerDay.value
}
