import { expect, test } from 'vitest'
import { normalQuadrature } from '../../src/kernel/normal-quadrature.ts'

const mean = (spacing: number, of: (z: number) => number) => {
  const { nodes, weights } = normalQuadrature(spacing)
  return nodes.reduce((sum, node, index) => sum + weights[index] * of(node), 0)
}

test('nodes are equally spaced, no wider than asked for, and symmetric; weights add up to one', () => {
  for (const spacing of [0.05, 0.3, 0.75, 0.9]) {
    const { nodes, weights } = normalQuadrature(spacing)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14)
    nodes.forEach((node, index) => {
      expect(node).toBeCloseTo(-nodes[nodes.length - 1 - index], 14)
      if (index > 0) expect(node - nodes[index - 1]).toBeLessThanOrEqual(spacing + 1e-12)
    })
  }
})

test('it has the moments of the standard normal distribution: 0, 1, 0, 3', () => {
  // Beyond 4.2 lie 2 (xφ(x) + Φ(−x)) = 0.0005 of the second moment, and 2 (x³φ + 3xφ + 3Φ(−x)) = 0.0105 of the fourth.
  for (const spacing of [0.1, 0.5, 0.9]) {
    expect(mean(spacing, (z) => z)).toBeCloseTo(0, 13)
    expect(Math.abs(mean(spacing, (z) => z ** 2) - 1)).toBeLessThan(0.0006)
    expect(mean(spacing, (z) => z ** 3)).toBeCloseTo(0, 12)
    expect(Math.abs(mean(spacing, (z) => z ** 4) - 3)).toBeLessThan(0.011)
  }
})

test('means of smooth functions are near their closed forms: E cos(tZ) = exp(−t²/2), E Z² exp(−Z²/2) = 2^(−3/2)', () => {
  for (const t of [0.5, 1, 2])
    expect(Math.abs(mean(0.7, (z) => Math.cos(t * z)) - Math.exp((-t * t) / 2))).toBeLessThan(5e-5)
  expect(Math.abs(mean(0.7, (z) => z * z * Math.exp((-z * z) / 2)) - 2 ** -1.5)).toBeLessThan(5e-5)
})
