import { describe, expect, test } from 'vitest'
import { studentCritical, studentTail } from '../../src/experiment/student.ts'

describe("Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, §1.3.6.7.2: upper critical values.
  test.each([
    [0.1, 1, 3.078],
    [0.025, 1, 12.706],
    [0.001, 1, 318.313],
    [0.025, 2, 4.303],
    [0.05, 3, 2.353],
    [0.025, 4, 2.776],
    [0.025, 9, 2.262],
    [0.01, 10, 2.764],
    [0.025, 19, 2.093],
    [0.005, 20, 2.845],
    [0.001, 29, 3.396],
    [0.025, 30, 2.042],
    [0.05, 60, 1.671],
    [0.025, 100, 1.984],
  ])(
    'the value exceeded with probability %f at %i degrees is the published %f',
    (tail, degrees, published) => {
      // The table's 318.313 is 318.3088 in full: it is correct to five digits there, three decimals elsewhere.
      expect(Math.abs(studentCritical(tail, degrees) - published)).toBeLessThan(
        degrees === 1 ? 5e-3 : 5.001e-4,
      )
    },
  )

  test.each([0.4, 0.1, 0.025, 0.001, 1e-6])(
    'one, two and four degrees have closed forms, at tail %f',
    (tail) => {
      const relative = (found: number, exact: number) => Math.abs(found / exact - 1)
      const four = Math.sqrt(4 * tail * (1 - tail))
      expect(relative(studentCritical(tail, 1), 1 / Math.tan(Math.PI * tail))).toBeLessThan(1e-12)
      expect(
        relative(studentCritical(tail, 2), (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail))),
      ).toBeLessThan(1e-12)
      // Shaw 2006, "Sampling Student's T distribution": t = 2√(cos(arccos(√α)/3)/√α − 1) with α = 4p(1−p).
      expect(
        relative(studentCritical(tail, 4), 2 * Math.sqrt(Math.cos(Math.acos(four) / 3) / four - 1)),
      ).toBeLessThan(1e-10)
    },
  )

  test('many degrees approach the normal distribution, whose 97.5 % point is 1.959964', () => {
    // First order of the Cornish-Fisher expansion: z + (z³ + z) / 4ν.
    const z = 1.959963984540054
    for (const degrees of [201, 1000, 100_000])
      expect(studentCritical(0.025, degrees)).toBeCloseTo(
        z + (z ** 3 + z) / (4 * degrees),
        degrees > 500 ? 5 : 3,
      )
  })

  test('the tail follows one smooth line where the gamma ratio passes from product to series', () => {
    // ln Q is smooth in ν: the step over the seam lies between its neighbours' steps.
    const steps = [198, 199, 200, 201, 202].map((n) => studentTail(2, n) - studentTail(2, n + 1))
    for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeLessThan(steps[i - 1])
  })

  test('half of the distribution lies above zero, and the tail of the critical value is the tail asked for', () => {
    for (const degrees of [1, 2, 3, 7, 50, 199, 999]) {
      expect(studentTail(0, degrees)).toBe(0.5)
      for (const tail of [0.3, 0.025, 0.05 / 90, 1e-8])
        expect(studentTail(studentCritical(tail, degrees), degrees) / tail).toBeCloseTo(1, 11)
    }
  })

  test.each([3, 8, 199, 200, 201, 202, 203, 400, 1001])('%i degrees have a finite sum', (degrees) => {
    // Abramowitz & Stegun 26.7.3 and 26.7.4, with θ = arctan(t/√ν): the probability between −t and t.
    const between = (t: number) => {
      const cosine = Math.sqrt(degrees / (degrees + t * t))
      const sine = Math.sqrt((t * t) / (degrees + t * t))
      const odd = degrees % 2
      let term = odd === 1 ? cosine : 1
      let sum = term
      for (let n = odd === 1 ? 3 : 2; n < degrees; n += 2) {
        term *= (cosine * cosine * (n - 1)) / n
        sum += term
      }
      return odd === 0 ? sine * sum : (2 / Math.PI) * (Math.atan(t / Math.sqrt(degrees)) + sine * sum)
    }
    for (const t of [0.1, 0.5, 2])
      expect(Math.abs(studentTail(t, degrees) - (1 - between(t)) / 2)).toBeLessThan(1e-14)
  })

  test('a tail or degrees that make no sense are refused', () => {
    expect(studentCritical(0.5, 3)).toBe(0)
    expect(() => studentTail(-1, 3)).toThrow('t is -1, not at least 0')
    expect(() => studentTail(Number.NaN, 3)).toThrow('t is NaN')
    expect(() => studentCritical(0, 3)).toThrow('tail')
    expect(() => studentCritical(0.6, 3)).toThrow('tail')
    expect(() => studentCritical(0.1, 0)).toThrow('degrees')
    expect(() => studentCritical(0.1, 2.5)).toThrow('degrees')
  })
})
