/** What a stay does: loads by numerical integration, dose-response at the points that define it and at published ones. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exposureOf, responded, type Warming } from '../../src/port/exposure.ts'
import type { SealedAir } from '../../src/port/sealed-air.ts'

const doseResponse = {
  carbonDioxide: {
    exponent: 8,
    halfHarmedPpmForAnHour: 63_000,
    halfLethalPpmForAnHour: 84_000,
    slope: 1.01,
  },
  cold: { limitCelsius: 10, halfHarmedDegreeHours: 70, halfLethalDegreeHours: 300, slope: 3 },
  heat: { limitCelsius: 35, halfHarmedDegreeHours: 8, halfLethalDegreeHours: 30, slope: 2 },
}
const thresholds = {
  workplacePpm: 5000,
  shortTermPpm: 30_000,
  dangerPpm: 40_000,
  unconsciousPpm: 80_000,
  unconsciousOxygenPercent: 10,
}
const mild: Warming = { fromCelsius: 20, celsiusPerHour: 0, toCelsius: 20 }
const at = (celsius: number): Warming => ({ ...mild, fromCelsius: celsius, toCelsius: celsius })
const none = Number.POSITIVE_INFINITY

const air = (people: number, volumeCubicMetres: number, outsidePpm = 400): SealedAir => ({
  people,
  volumeCubicMetres,
  outsidePpm,
  breathingLitresPerHourPerPerson: 18,
  airChangesPerHour: 0,
})
const exposure = (inside: SealedAir | undefined, warming = mild) =>
  exposureOf(inside, warming, thresholds, doseResponse)

describe('carbon dioxide', () => {
  test('the loads are the dangerous toxic loads of the HSE: 1.5e40 and 1.5e41 ppm^8 minutes, within 4 %', () => {
    expect(Math.abs((63_000 ** 8 * 60) / 1.5e40 - 1)).toBeLessThan(0.04)
    expect(Math.abs((84_000 ** 8 * 60) / 1.5e41 - 1)).toBeLessThan(0.04)
    // The probit −90.8 + 1.01 ln(ppm^8 min) is 5, half of the people, at the greater of them.
    expect(Math.abs(-90.8 + 1.01 * Math.log(84_000 ** 8 * 60) - 5)).toBeLessThan(0.05)
  })

  test('of constant air, half die after an hour of 8.4 %, and 1 to 5 in 100 after an hour of 6.3 %', () => {
    // Nobody breathes: the air stays as it is.
    expect(exposure(air(0, 80, 84_000)).death(1)).toBeCloseTo(0.5, 9)
    expect(exposure(air(0, 80, 63_000)).seriousHarm(1)).toBeCloseTo(0.5, 9)
    const slot = exposure(air(0, 80, 63_000)).death(1)
    expect(slot).toBeGreaterThan(0.005)
    expect(slot).toBeLessThan(0.05)
    // 9 % for five minutes is the least that is on record as lethal: a few in a hundred.
    expect(exposure(air(0, 80, 90_000)).death(5 / 60)).toBeGreaterThan(0.01)
    expect(exposure(air(0, 80, 90_000)).death(5 / 60)).toBeLessThan(0.1)
  })

  test('Dover and Essex: most die at the end of the times published, none of a short drive', () => {
    for (const [people, volume, hours] of [
      [60, 60, 5.5],
      [39, 85, 12],
    ]) {
      expect(exposure(air(people, volume)).death(hours)).toBeGreaterThan(0.5)
      expect(exposure(air(people, volume)).death(hours / 3)).toBeLessThan(1e-3)
    }
  })

  test('thresholds are passed one after the other', () => {
    // 10 people in 90 cubic metres: 2,000 ppm an hour, from 0.
    const stay = exposure(air(10, 90, 0))
    expect(stay.hoursAtRisk(2.5)).toBeCloseTo(0, 12)
    expect(stay.hoursAtRisk(10)).toBeCloseTo(7.5, 12)
    expect(stay.shortTermFromHours).toBeCloseTo(15, 12)
    expect(stay.dangerFromHours).toBeCloseTo(20, 12)
    expect(stay.unconsciousFromHours).toBeCloseTo(40, 12)
    // 10 % of oxygen are left when 10.9 / 1.2 = 9.083 % of carbon dioxide have been breathed out.
    const wanting = exposureOf(air(10, 90, 0), mild, { ...thresholds, unconsciousPpm: 100_000 }, doseResponse)
    expect(wanting.unconsciousFromHours).toBeCloseTo(45.4167, 4)
  })
})

describe('cold and heat', () => {
  test('seven hours at two below zero harm most, a few hours at seven degrees few', () => {
    // Reported: five of seven in hospital; mild hypothermia only.
    expect(exposure(undefined, at(-2)).seriousHarm(7)).toBeCloseTo(5 / 7, 1)
    expect(exposure(undefined, at(7)).seriousHarm(4)).toBeLessThan(0.05)
  })

  test('half are harmed, and half die, of the degree-hours that say so', () => {
    // 14 degrees below the limit: 5 hours; 12 below: 25. 5 above: 1.6 and 6.
    expect(exposure(undefined, at(-4)).seriousHarm(5)).toBeCloseTo(0.5, 9)
    expect(exposure(undefined, at(-2)).death(25)).toBeCloseTo(0.5, 9)
    expect(exposure(undefined, at(-4)).dangerFromHours).toBeCloseTo(5, 9)
    expect(exposure(undefined, at(40)).seriousHarm(1.6)).toBeCloseTo(0.5, 9)
    expect(exposure(undefined, at(40)).death(6)).toBeCloseTo(0.5, 9)
    expect(exposure(undefined, at(40)).dangerFromHours).toBeCloseTo(1.6, 9)
  })

  test('a compartment that warms is cold first, bearable then, and hot at last', () => {
    // From 5 to 41 degrees at 2 an hour: cold until 2.5 hours, hot from 15 on; 25 degree-hours cubed by hand:
    // cold 5²/(2·2) = 6.25, heat after 18 hours 6²/(2·2) = 9, and 6 more for every hour at 41.
    const stay = exposure(undefined, { fromCelsius: 5, celsiusPerHour: 2, toCelsius: 41 })
    expect(stay.hoursAtRisk(1)).toBeCloseTo(1, 12)
    expect(stay.hoursAtRisk(10)).toBeCloseTo(2.5, 12)
    expect(stay.hoursAtRisk(20)).toBeCloseTo(7.5, 12)
    const cold = responded(6.25 / 300, 3)
    expect(stay.death(10)).toBeCloseTo(cold, 12)
    expect(stay.death(20)).toBeCloseTo(1 - (1 - cold) * (1 - responded(21 / 30, 2)), 12)
  })

  test('nothing is dangerous where it is mild and airy', () => {
    const stay = exposure(undefined)
    expect([stay.hoursAtRisk(1000), stay.dangerFromHours, stay.death(1000)]).toEqual([0, none, 0])
  })
})

test('harm grows with time, death never before serious harm', () => {
  const warming = fc.record({
    fromCelsius: fc.double({ min: -25, max: 40, noNaN: true }),
    celsiusPerHour: fc.constantFrom(0, 0.3, 2),
    toCelsius: fc.double({ min: -25, max: 45, noNaN: true }),
  })
  const stay = fc.record({ people: fc.integer({ min: 1, max: 60 }), isSealed: fc.boolean() })
  fc.assert(
    fc.property(stay, warming, fc.array(fc.double({ min: 0, max: 60, noNaN: true })), (who, how, times) => {
      const one = exposure(who.isSealed ? air(who.people, 60) : undefined, how)
      const hours = [...times].sort((a, b) => a - b)
      hours.forEach((time, i) => {
        expect(one.seriousHarm(time)).toBeGreaterThanOrEqual(one.death(time))
        expect(one.death(time)).toBeLessThanOrEqual(1)
        expect(one.hoursAtRisk(time)).toBeLessThanOrEqual(time + 1e-12)
        if (i === 0) return
        const before = hours[i - 1]
        expect(one.death(time)).toBeGreaterThanOrEqual(one.death(before) - 1e-9)
        expect(one.hoursAtRisk(time)).toBeGreaterThanOrEqual(one.hoursAtRisk(before))
      })
    }),
    { numRuns: 300, seed: 1 },
  )
})
