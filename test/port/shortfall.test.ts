/**
 * Shares that fall short of a whole, as three of 0.333333333 do by one in 10^9. They are written here without a check, and
 * fall short by a half, so that the rest is seen.
 */
import { expect, test } from 'vitest'
import { disagreement } from '../reference/agreement.ts'
import { portOf, road, run, serviceStation, steady } from './port-of.ts'

const instant = { distribution: 'constant', seconds: 1 } as const

test('the last branch that a lorry can take takes the rest: not one for others, nor one with a share of 0', () => {
  const port = portOf({
    entry: 'road',
    arrivals: steady(100),
    vehicleTypes: {
      curtain: { name: 'Curtain', order: 1, share: 1, lengthMetres: 17 },
      tanker: { name: 'Tanker', order: 2, share: 0, lengthMetres: 17 },
    },
    links: {
      road: road({
        west: { order: 1, share: 0.25 },
        east: { order: 2, share: 0.25 },
        nowhere: { order: 3, share: 0 },
        tanks: { order: 4, share: 0.5, vehicleTypes: ['tanker'] },
      }),
    },
    stations: {
      west: serviceStation(instant, 'out'),
      east: serviceStation(instant, 'out'),
      nowhere: serviceStation(instant, 'out'),
      tanks: serviceStation(instant, 'out'),
    },
  })
  const { west, east, nowhere, tanks } = run(port).stations
  expect([nowhere.served, tanks.served]).toEqual([0, 0])
  // Three quarters of some 2,400 go east: standard deviation 21.
  expect(east.served / (west.served + east.served)).toBeCloseTo(0.75, 1)
  expect(disagreement(port, 'shortfall')).toBeUndefined()
})
