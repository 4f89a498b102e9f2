/** Ten thousand stations: the loader, its checks and the compiler do their work in time that grows with the file. */
import { expect, test } from 'vitest'
import { compilePort } from '../../src/port/compile-port.ts'
import { replicate } from '../../src/port/replicate.ts'
import { addChain, changed, type Loose, optionsOf, problemsAfter } from './small-port.ts'

const stations = 10_000

test('they load, compile and run', async () => {
  const [option] = await optionsOf({
    'port.json': changed((p) => {
      addChain(p, stations)
      p.demand.arrivals.lorriesPerDay = 24
    }),
  })
  const { events } = replicate(compilePort(option!.port), 'test', 0)
  // Each of about twenty lorries passes most of the stations.
  expect(events).toBeGreaterThan(10 * stations)
})

test('one slip in each is said of each', async () => {
  const each = (change: (station: Loose) => void) => (p: Loose) => {
    addChain(p, stations)
    for (let at = 0; at < stations; at++) change(p.stations[`desk-${at}`])
  }
  const slips = {
    'there is no link or station "desk-nowhere"': each((desk) => (desk.next = 'desk-nowhere')),
    'there is no staff pool "officer"': each((desk) => {
      desk.lanes.desks.staff = { pool: 'officer', peoplePerLane: 1 }
    }),
    'unknown key': each((desk) => (desk.tme = 1)),
  }
  for (const [words, change] of Object.entries(slips)) {
    const problems = await problemsAfter(change)
    expect(problems).toHaveLength(stations)
    expect(problems[0]?.message).toContain(words)
  }
})
