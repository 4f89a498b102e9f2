/** The air of a closed compartment against published incidents (facts of record, within their stated error) and against the differential equation. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  carbonDioxidePpm,
  carbonDioxideWithOxygen,
  hoursUntil,
  type SealedAir,
  toxicLoadHours,
} from '../../src/port/sealed-air.ts'

/** Rises are counted from fresh air, so what was there before is left out. */
const sealed = (people: number, volumeCubicMetres: number, more: Partial<SealedAir> = {}): SealedAir => ({
  people,
  volumeCubicMetres,
  breathingLitresPerHourPerPerson: 18,
  airChangesPerHour: 0,
  outsidePpm: 0,
  ...more,
})

describe('published incidents, one adult breathing out 18 litres an hour', () => {
  // People, cubic metres, hours, rise in ppm as published. Volumes are plausible values, not published ones.
  test.each([
    ['Dover 2000: 60 people, 5.5 hours', 60, 60, 5.5, 99_000],
    ['Essex 2019: 39 people, 12 hours', 39, 85, 12, 99_000],
    ['EP4100933: one person, a quarter of an hour', 1, 75, 0.25, 60],
    ['New Scientist: one person, five minutes in a small lorry', 1, 15, 5 / 60, 100],
  ])('%s', (_, people, volume, hours, ppm) => {
    // 9.9 % has two digits.
    expect(Math.abs(carbonDioxidePpm(sealed(people, volume), hours) / ppm - 1)).toBeLessThan(0.01)
  })

  // Hours to 0.5, 4 and 10 % in 80 cubic metres, and the rise in half an hour: two digits each.
  test.each([
    [1, 112, 22, 178, 444],
    [5, 562, 4.4, 36, 89],
    [10, 1125, 2.2, 18, 44],
    [20, 2250, 1.1, 8.9, 22],
    [40, 4500, 0.6, 4.4, 11],
  ])('%i people in a trailer', (people, half, limit, danger, unconscious) => {
    const air = sealed(people, 80)
    expect(Math.abs(carbonDioxidePpm(air, 0.5) - half)).toBeLessThanOrEqual(0.51)
    for (const [ppm, hours] of [
      [5000, limit],
      [40_000, danger],
      [100_000, unconscious],
    ])
      expect(Math.abs(hoursUntil(air, ppm) - hours)).toBeLessThanOrEqual(hours < 10 ? 0.051 : 0.51)
  })

  test('oxygen falls 1.2 times as fast: 9 % where carbon dioxide has come to 9.9 %', () => {
    // 20.9 − 1.2 × 9.9 = 9.02
    expect(carbonDioxideWithOxygen(9.02, sealed(60, 60))).toBeCloseTo(99_000, 6)
  })
})

const anyAir = fc.record({
  people: fc.integer({ min: 1, max: 60 }),
  volumeCubicMetres: fc.double({ min: 5, max: 100, noNaN: true }),
  breathingLitresPerHourPerPerson: fc.double({ min: 15, max: 30, noNaN: true }),
  airChangesPerHour: fc.oneof(
    fc.constantFrom(0, 1e-12, 1e-6, 20),
    fc.double({ min: 0, max: 3, noNaN: true }),
  ),
  outsidePpm: fc.constantFrom(0, 400),
})
const anyHours = fc.double({ min: 0.01, max: 40, noNaN: true })

/** dC/dt = N·G/V − q·(C − c₀) and the load along it, by steps of Runge and Kutta. */
function integrated(air: SealedAir, hours: number, exponent: number, referencePpm: number) {
  const { people, volumeCubicMetres, airChangesPerHour, outsidePpm } = air
  const perHour = (people * air.breathingLitresPerHourPerPerson * 1000) / volumeCubicMetres
  const slope = (ppm: number) => perHour - airChangesPerHour * (ppm - outsidePpm)
  const steps = 20_000
  const step = hours / steps
  let ppm = outsidePpm
  let load = 0
  for (let i = 0; i < steps; i++) {
    const k1 = slope(ppm)
    const k2 = slope(ppm + (step * k1) / 2)
    const k3 = slope(ppm + (step * k2) / 2)
    const k4 = slope(ppm + step * k3)
    const next = ppm + (step * (k1 + 2 * k2 + 2 * k3 + k4)) / 6
    const middle = (ppm + next) / 2 - (step * (slope(next) - slope(ppm))) / 8
    const at = (value: number) => (value / referencePpm) ** exponent
    load += (step * (at(ppm) + 4 * at(middle) + at(next))) / 6
    ppm = next
  }
  return { ppm, load }
}

test('concentration and toxic load are those of the differential equation', () => {
  fc.assert(
    fc.property(anyAir, anyHours, fc.constantFrom(1, 2, 8), (air, hours, exponent) => {
      const { ppm, load } = integrated(air, hours, exponent, 84_000)
      expect(Math.abs(carbonDioxidePpm(air, hours) / ppm - 1)).toBeLessThan(1e-8)
      expect(Math.abs(toxicLoadHours(air, hours, exponent, 84_000) / load - 1)).toBeLessThan(1e-6)
    }),
    { numRuns: 60, seed: 2000 },
  )
})

test('a concentration is reached when it says, or never', () => {
  fc.assert(
    fc.property(anyAir, fc.double({ min: 500, max: 100_000, noNaN: true }), (air, ppm) => {
      const hours = hoursUntil(air, ppm)
      if (hours === Number.POSITIVE_INFINITY) expect(carbonDioxidePpm(air, 1e6)).toBeLessThanOrEqual(ppm)
      else expect(carbonDioxidePpm(air, hours) / ppm).toBeCloseTo(1, 9)
    }),
    { numRuns: 300, seed: 2019 },
  )
})

test('air gets worse with time and people, better with volume and leakage', () => {
  fc.assert(
    fc.property(anyAir, anyHours, (air, hours) => {
      const load = (change: Partial<SealedAir>, longer = 1) => {
        const changed = { ...air, ...change }
        return [
          carbonDioxidePpm(changed, hours * longer),
          toxicLoadHours(changed, hours * longer, 8, 84_000),
          -hoursUntil(changed, 40_000),
        ]
      }
      const now = load({})
      const noBetter = (worse: number[]) => {
        worse.forEach((value, i) => {
          expect(value >= now[i] - 1e-6 * Math.abs(now[i]) || !Number.isFinite(now[i])).toBe(true)
        })
        expect(worse[0]).toBeGreaterThanOrEqual(now[0] * (1 - 1e-12))
      }
      noBetter(load({}, 1.1))
      noBetter(load({ people: air.people + 1 }))
      noBetter(load({ volumeCubicMetres: air.volumeCubicMetres * 0.9 }))
      noBetter(load({ airChangesPerHour: air.airChangesPerHour * 0.9 }))
    }),
    { numRuns: 300, seed: 4100 },
  )
})
