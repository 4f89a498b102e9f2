import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GaugeTable } from '../../src/kernel/gauge-table.ts'

test('integrals go to the period under way, by hand', () => {
  // Period 0 from 10 to 20: 2 until 14, then 5: 2·4 + 5·6 = 38. Period 1 from 20 to 30: 5 until 28, then 0: 40.
  const gauges = new GaugeTable(2, 2)
  gauges.change(1, 2, 3)
  gauges.startPeriod(0, 10)
  gauges.change(1, 3, 14)
  gauges.startPeriod(1, 20)
  gauges.set(1, 0, 28)
  gauges.startPeriod(-1, 30)
  gauges.set(1, 100, 31)
  expect([...gauges.area]).toEqual([0, 0, 38, 40])
  expect([...gauges.greatest]).toEqual([0, 5])
  expect([...gauges.value]).toEqual([0, 100])
})

test('a value that passes within one instant is not seen', () => {
  const gauges = new GaugeTable(1, 1)
  gauges.startPeriod(0, 0)
  gauges.change(0, 7, 5)
  gauges.change(0, -6, 5)
  gauges.startPeriod(-1, 9)
  expect(gauges.greatest[0]).toBe(1)
  expect(gauges.area[0]).toBe(4)
})

test('areas of all periods add up to the integral of the whole, whatever the changes', () => {
  const steps = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 50 }), by: fc.integer({ min: -3, max: 3 }) }),
  )
  fc.assert(
    fc.property(steps, (changes) => {
      const gauges = new GaugeTable(1, changes.length + 1)
      let now = 0
      let value = 0
      let integral = 0
      gauges.startPeriod(0, 0)
      changes.forEach(({ wait, by }, index) => {
        integral += value * wait
        now += wait
        value += by
        gauges.change(0, by, now)
        if (index % 2 === 0) gauges.startPeriod(index + 1, now)
      })
      gauges.startPeriod(-1, now)
      expect(gauges.area.reduce((sum, area) => sum + area, 0)).toBe(integral)
    }),
    { seed: 2014 },
  )
})
