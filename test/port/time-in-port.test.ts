/** Time in port by vehicle type. */
import { expect, test } from 'vitest'
import { portOf, road, run, serviceStation } from './port-of.ts'

const vehicleTypes = {
  box: { name: 'Box', order: 1, share: 0.5, lengthMetres: 20 },
  tanker: { name: 'Tanker', order: 2, share: 0.5, lengthMetres: 20 },
  van: { name: 'Van', order: 3, share: 0, lengthMetres: 6 },
}

test('each vehicle type has mean and quantiles of its own lorries', () => {
  // A hundred tankers at once, a minute each: they take 1, 2, …, 100 minutes. Boxes drive by in half an hour.
  const arrivals = (vehicleType: string, lorries: number) =>
    Array.from({ length: lorries }, () => ({ arrivesSeconds: 3600, vehicleType }))
  const { timeInPort, outcomes } = run(
    portOf({
      entry: 'fork',
      vehicleTypes,
      trace: [...arrivals('tanker', 100), ...arrivals('box', 3)],
      links: {
        fork: road(
          { desk: { order: 1, vehicleTypes: ['tanker'] }, bypass: { order: 2 } },
          { travelSeconds: 0 },
        ),
        bypass: road('out', { travelSeconds: 1800 }),
      },
      stations: { desk: serviceStation({ distribution: 'constant', seconds: 60 }, 'out') },
    }),
  )
  const { tanker, box, van } = timeInPort
  expect(tanker.lorries).toBe(100)
  expect(tanker.meanMinutes).toBe(50.5)
  // Quantiles are within 0.4 %.
  for (const [figure, minutes] of [
    ['p50Minutes', 50],
    ['p95Minutes', 95],
    ['p99Minutes', 99],
  ] as const)
    expect(Math.abs(tanker[figure] / minutes - 1)).toBeLessThan(0.004)
  expect(box).toEqual({ lorries: 3, meanMinutes: 30, p50Minutes: 30, p95Minutes: 30, p99Minutes: 30 })
  expect(van).toEqual({ lorries: 0, meanMinutes: NaN, p50Minutes: NaN, p95Minutes: NaN, p99Minutes: NaN })
  expect(outcomes.timeInPortMean).toBeCloseTo((5050 + 90) / 103, 12)
})

test('a lorry that is still inside counts with the time so far', () => {
  const { timeInPort } = run(
    portOf({
      entry: 'road',
      vehicleTypes,
      trace: [{ arrivesSeconds: 86_000, vehicleType: 'box' }],
      links: { road: road('out', { travelSeconds: 3600 }) },
    }),
  )
  expect(timeInPort.box).toMatchObject({ lorries: 1, meanMinutes: 400 / 60 })
})
