/**
 * The pressure on the port: people who wait to cross, how often they try to board a lorry, and what becomes of those who
 * are found; and where lorries that stand can be boarded.
 */
import * as z from 'zod'
import { power } from '../kernel/elementary.ts'
import { daySeconds, runTimes } from './calendar.ts'
import type { Findings } from './findings.ts'
import { byId } from './name.ts'
import type { Port } from './option.ts'
import { type Path, shortJson } from './problem.ts'
import { type Quantity, quantity, share } from './quantity.ts'

const mostPeople = 100_000
/** No one tries more than once an hour, however likely success seems. */
export const mostAttemptsPerPersonPerDay = 24
/** Of one run: they are events, as what lorries do. */
const mostAttempts = 1_000_000_000

/** Of a link or a station. */
export const boarding = z
  .strictObject({
    exposure: quantity({ min: 0, max: 1000 }).describe(
      'How easily one lorry that stands here is reached; 1 is the open road.',
    ),
    barrier: share().optional().describe('Share of it that fences and patrols take away; 0 when absent.'),
  })
  .describe('People who wait to cross may board the lorries that stand here; nowhere when absent.')

/** What an effect may act on. */
export const effectTargets = ['arriving', 'attempts', 'asylum', 'return', 'elsewhere', 'upstream'] as const

const effect = z.strictObject({
  on: z
    .enum(effectTargets)
    .describe(
      'Figure that it multiplies: people who arrive, attempts of a person, those who leave the stock by asylum, return or elsewhere, or parties that boarded upstream (the prevalence of `hiddenParties`).',
    ),
  factor: quantity({ min: 0, max: 1000 }).describe(
    'What it multiplies by at its full size: 0.8 takes a fifth away.',
  ),
  delayDays: quantity({ min: 0, max: 3660 })
    .optional()
    .describe('From the first day in force to the first day of effect; 0 when absent.'),
  rampDays: quantity({ min: 0, max: 3660 })
    .optional()
    .describe('Then it grows to its full size in a straight line over these days; at once when absent.'),
  fadeDays: quantity({ min: 0, max: 3660 })
    .optional()
    .describe('And fades over these once it is no longer in force; at once when absent.'),
})

export const pressure = z
  .strictObject({
    active: z.boolean().optional().describe('`false` leaves it all out, for studies of queues alone.'),
    waitingPeople: quantity({ min: 0, max: mostPeople }).describe(
      'People who wait to cross, at the start of the run.',
    ),
    arrivingPerDay: quantity({ min: 0, max: mostPeople }).describe('People who come to wait, a day.'),
    leavingSharePerDay: z
      .strictObject({
        asylum: share().describe('Who ask for asylum where they are.'),
        return: share().describe('Who go back.'),
        elsewhere: share().describe('Who go to another place.'),
      })
      .describe('Shares of those who wait that leave in a day without having crossed.'),
    attemptsPerPersonPerDay: quantity({ min: 0, max: mostAttemptsPerPersonPerDay }).describe(
      'Attempts to board a lorry, at the success that people reckon with at the start.',
    ),
    hourWeight: z
      .array(z.number().min(0).max(1e6))
      .length(24)
      .optional()
      .describe(
        'Relative number of attempts in each hour of the day from 00:00; when absent, those of the night of `hiddenParties`.',
      ),
    saturationLorries: quantity({ above: 0, max: 1_000_000 }).describe(
      'Lorries standing at exposure 1 with which one attempt in two gets into a lorry.',
    ),
    perceivedSuccess: z
      .strictObject({
        reference: quantity({ above: 0, max: 1 }).describe(
          'Share of attempts that end across, with which people reckon at the start.',
        ),
        memoryDays: quantity({ min: 1, max: 3660 }).describe(
          'Over so many days (exponential mean) the share that really succeeded makes up what they reckon with.',
        ),
        elasticity: quantity({ min: 0, max: 10 }).describe(
          'Attempts go with the power of perceived success over reference; 0: they do not depend on it.',
        ),
      })
      .describe('How likely success seems to those who wait.'),
    afterFind: z
      .strictObject({
        triesAgain: share().describe('Share of the people found who come back to wait.'),
        delayHours: quantity({ min: 0, max: 87_600 }).describe(
          'From the find until they are back, or have gone.',
        ),
        asylum: share().describe('Of the others, share who ask for asylum.'),
        return: share().describe('Of the others, share who go back; what is left goes elsewhere.'),
      })
      .describe('What becomes of people who were found in a lorry.'),
    displacement: share().describe('Of those who go elsewhere, share who try to cross from there.'),
    effects: byId(effect)
      .optional()
      .describe('What measures do to these figures, by id; factors on one figure multiply.'),
  })
  .describe('People who wait to cross, and what they do; left out when absent.')

/** Whether people who wait to cross are part of a port. */
export function hasPressure(port: Port): port is Port & { readonly pressure: NonNullable<Port['pressure']> } {
  return port.pressure !== undefined && port.pressure.active !== false
}

export function checkPressure(port: Port, findings: Findings): void {
  const places = boardingPlaces(port)
  const { pressure } = port
  if (pressure === undefined) {
    for (const path of places)
      findings.warning([...path, 'boarding'], 'nobody boards here: the scenario has no pressure')
    return
  }
  const { leavingSharePerDay, afterFind, hourWeight, effects = {} } = pressure
  atMostOne(['pressure', 'leavingSharePerDay'], leavingSharePerDay, findings)
  atMostOne(['pressure', 'afterFind'], { asylum: afterFind.asylum, return: afterFind.return }, findings)
  if (hourWeight?.every((hour) => hour === 0))
    findings.problem(['pressure', 'hourWeight'], 'every hour is 0: at least one must be above 0')
  if (pressure.active === false) return
  if (port.hiddenParties === undefined)
    findings.problem(['pressure'], 'people who board need the sizes of parties: give hiddenParties.people', {
      expected: 'hiddenParties beside it, or "active": false',
    })
  checkAttempts(port, pressure, findings)
  if (places.length === 0)
    findings.warning(['pressure'], 'no link or station has boarding: no attempt can succeed')
  for (const [id, { on }] of Object.entries(effects))
    if (on === 'upstream' && port.hiddenParties?.prevalence.value === 0)
      findings.warning(['pressure', 'effects', id], 'it changes nothing: hiddenParties.prevalence is 0')
}

/** More attempts than this are not to be expected even if no one ever left. */
function checkAttempts(port: Port, pressure: NonNullable<Port['pressure']>, findings: Findings): void {
  const { waitingPeople, arrivingPerDay, attemptsPerPersonPerDay, perceivedSuccess, effects = {} } = pressure
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  const days = (endsSeconds - beginsSeconds) / daySeconds
  const raised = (target: string) =>
    Object.values(effects).reduce(
      (product, { on, factor }) => (on === target ? product * Math.max(1, factor.value) : product),
      1,
    )
  const people = waitingPeople.value + days * arrivingPerDay.value * raised('arriving')
  const eagerness = power(1 / perceivedSuccess.reference.value, perceivedSuccess.elasticity.value)
  const perDay = attemptsPerPersonPerDay.value * raised('attempts') * eagerness
  const attempts = days * people * Math.min(mostAttemptsPerPersonPerDay, perDay)
  if (attempts <= mostAttempts) return
  const found = Number(attempts.toPrecision(2)).toLocaleString('en')
  const expected = `at most ${mostAttempts.toLocaleString('en')}`
  const what = `${shortJson(waitingPeople.value)} people, and those who arrive, could make ${found} attempts in one run, and ${expected} can be simulated`
  findings.problem(['pressure', 'attemptsPerPersonPerDay'], what, { found, expected })
}

function boardingPlaces({ links, stations }: Port): Path[] {
  return Object.entries({ links, stations }).flatMap(([collection, places]) =>
    Object.entries(places).flatMap(([id, place]) => (place.boarding ? [[collection, id]] : [])),
  )
}

function atMostOne(path: Path, shares: Readonly<Record<string, Quantity>>, findings: Findings): void {
  const sum = Object.values(shares).reduce((total, { value }) => total + value, 0)
  // Shares may be given with few digits.
  if (sum <= 1 + 1e-9) return
  const found = String(Number(sum.toFixed(4)))
  const what = `${Object.keys(shares).join(', ')} add up to ${found}, which is more than 1`
  findings.problem(path, what, { found, expected: 'shares of one whole, 1 at the most together' })
}
