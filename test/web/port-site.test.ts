import { expect, test } from 'vitest'
import { languages } from '../../src/language/language.ts'
import type { Port } from '../../src/scenario/option.ts'
import { flowOrder, keyOf, mergeOrders } from '../../web/port/flow.ts'
import { clock, hourName, sailingsIn, standingAt, standingInside, worstHour } from '../../web/port/hour.ts'
import { openLanesAt } from '../../web/port/open-lanes.ts'
import { siteOf } from '../../web/port/site.ts'
import { trafficOn } from '../../web/port/traffic.ts'
import { optionsOf, smallBaseline, smallOption } from '../scenario/small-port.ts'

async function smallPort(change: (port: ReturnType<typeof smallBaseline>) => void = () => {}): Promise<Port> {
  const baseline = smallBaseline()
  change(baseline)
  const [option] = await optionsOf({ 'option.json': smallOption(), 'port.json': baseline }, ['option.json'])
  return option.port
}

test('places stand in the order in which lorries meet them, a search behind the check that sends to it', async () => {
  const order = flowOrder(await smallPort()).map(({ id }) => id)
  expect(order).toEqual(['ring-road', 'entry-control', 'probing', 'search-bays', 'check-in', 'quay'])
})

test('what only the second option has follows what it follows there', () => {
  expect(mergeOrders(['road', 'booths', 'quay'], ['road', 'buffer', 'booths', 'quay'])).toEqual([
    'road',
    'buffer',
    'booths',
    'quay',
  ])
})

test('lorries take the mean length of the vehicle types', async () => {
  // 0.7 × 18 m + 0.3 × 17 m
  expect(siteOf(await smallPort()).lorryMetres).toBeCloseTo(17.7, 12)
})

test('lanes open with the people on duty', async () => {
  const port = await smallPort((baseline) => {
    baseline.staff.officers.rota = {
      day: { from: '06:00', to: '22:00', people: 3 },
      night: { from: '22:00', to: '06:00', people: 1 },
    }
  })
  expect(openLanesAt(port, 'entry-control', 12)).toEqual([0, 1, 2])
  expect(openLanesAt(port, 'entry-control', 23)).toEqual([0])
  expect(openLanesAt(port, 'entry-control', 5)).toEqual([0])
  expect(openLanesAt(port, 'check-in', 3)).toEqual([0, 1])
})

test('every standing lorry is drawn or counted before the road', async () => {
  const port = await smallPort()
  const site = siteOf(port)
  const standing = new Map(flowOrder(port).map((place) => [keyOf(place), 4]))
  standing.set('link:ring-road', 130)
  const { lorries, exposed, before } = trafficOn(site, standing, (row) => openLanesAt(port, row.id, 12), 1)
  // 1,000 m in two lanes hold 56 lorries of 17.7 m each; 130 − 112 stand before it.
  expect(before).toEqual([{ road: site.roads[0], lorries: 18 }])
  expect(lorries).toHaveLength(112 + 5 * 4)
  expect(exposed).toHaveLength(1)
})

test('a queue on the public road glows over its own length', async () => {
  const site = siteOf(await smallPort())
  const { exposed } = trafficOn(site, new Map([['link:ring-road', 20]]), () => [], 1)
  // Ten rows of 17.7 m, back from 1,000 m north.
  expect(exposed).toHaveLength(1)
  expect(exposed[0][0][1]).toBeCloseTo(1000 - 177, 9)
  expect(exposed[0][1]).toEqual([0, 1000])
})

test('lorries in the port are held by the controls or wait for a ship; those on the public road are neither', async () => {
  const port = await smallPort()
  const hours = 24
  const standingByPlace = new Float64Array(6 * hours)
  // Places: ring-road, check-in, entry-control, probing, search-bays, quay.
  standingByPlace.set([7], 0 * hours + 9)
  standingByPlace.set([2], 1 * hours + 9)
  standingByPlace.set([3.5], 5 * hours + 9)
  const standing = standingAt(port, { standingByPlace } as never, 9)
  expect(standing.get('link:ring-road')).toBe(7)
  expect(standing.get('station:check-in')).toBe(2)
  expect(standingInside(port, standing)).toEqual({ atControls: 2, forShip: 3.5 })
})

test('a ship lies at its berth from loading to departure', async () => {
  const port = await smallPort()
  // The 12:00 sailing loads from 11:30.
  expect(sailingsIn(port, 10).get('berth-5')).toBeUndefined()
  expect(sailingsIn(port, 11).get('berth-5')?.departsSeconds).toBe(12 * 3600)
  expect(sailingsIn(port, 12).get('berth-5')).toBeUndefined()
})

test('the clock starts where the queue of the day is longest', () => {
  const mean = new Float64Array(24)
  mean[7] = 300
  mean[18] = 900
  const none = new Float64Array(24)
  const curve = (of: Float64Array) => ({ mean: of, low: of, high: of })
  expect(worstHour([curve(none), curve(mean)], 0)).toBe(18)
  expect(worstHour([curve(none)], 0)).toBe(12)
})

test('hours are named by day and clock in both languages', async () => {
  const port = await smallPort()
  // 15 September 2014 was a Monday.
  expect(hourName(port, 18, languages.en)).toBe('Mon 18:00')
  expect(hourName(port, 42, languages.fr, true)).toBe('mardi 16 septembre, 18:00')
  expect(clock(25 * 3600 + 5 * 60)).toBe('01:05')
})
