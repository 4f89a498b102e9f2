/** The first three moments of a service time about zero, in closed form: what the mean and variance of waits rest on. */
import type { Service } from './scenario.ts'

/** E S, E S² and E S³, in seconds, seconds² and seconds³. */
export type Moments = readonly [first: number, second: number, third: number]

export function momentsOf(time: Service): Moments {
  switch (time.distribution) {
    case 'constant':
      return powers(time.seconds)
    case 'exponential':
      return gamma(time.meanSeconds, 1)
    case 'hyperexponential': {
      const one = gamma(time.meanSeconds, 1)
      const other = gamma(time.otherMeanSeconds, 1)
      const mixed = (moment: 0 | 1 | 2) => time.share * one[moment] + (1 - time.share) * other[moment]
      return [mixed(0), mixed(1), mixed(2)]
    }
    case 'erlang':
      return gamma(time.meanSeconds, time.phases)
    case 'gamma':
      return gamma(time.meanSeconds, 1 / (time.coefficientOfVariation * time.coefficientOfVariation))
    case 'lognormal': {
      // With v = 1 + cv², the n-th moment is meanⁿ v^(n(n−1)/2).
      const v = 1 + time.coefficientOfVariation * time.coefficientOfVariation
      const [first, second, third] = powers(time.meanSeconds)
      return [first, second * v, third * v * v * v]
    }
    case 'uniform':
      return straight(time.minSeconds, time.maxSeconds)
    case 'triangular': {
      const [a, m, b] = [time.minSeconds, time.modeSeconds, time.maxSeconds]
      const pairs = a * m + a * b + m * b
      const squares = a * a + m * m + b * b
      // All products of n of a, m and b, over (n+1)(n+2)/2.
      return [(a + m + b) / 3, (squares + pairs) / 6, ((a + m + b) * squares + a * m * b) / 10]
    }
    case 'empirical': {
      const cells = time.quantilesSeconds.slice(1).map((to, at) => straight(time.quantilesSeconds[at], to))
      const mean = (moment: 0 | 1 | 2) => cells.reduce((sum, cell) => sum + cell[moment], 0) / cells.length
      return [mean(0), mean(1), mean(2)]
    }
  }
}

const powers = (x: number): Moments => [x, x * x, x * x * x]

/** Gamma: mean mⁿ k(k+1)…(k+n−1)/kⁿ. */
function gamma(mean: number, shape: number): Moments {
  const [first, second, third] = powers(mean)
  const next = 1 + 1 / shape
  return [first, second * next, third * next * (1 + 2 / shape)]
}

/** Uniform between a and b: (b^(n+1) − a^(n+1)) / ((n+1)(b − a)). */
function straight(a: number, b: number): Moments {
  return [(a + b) / 2, (a * a + a * b + b * b) / 3, ((a + b) * (a * a + b * b)) / 4]
}
