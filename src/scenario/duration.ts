/** How long something takes: a probability distribution of seconds. */
import * as z from 'zod'
import { quantity, share } from './quantity.ts'

/** A year: longer than any run that makes sense, and short enough to be added up without end. */
export const mostSeconds = 31_536_000

const seconds = () => quantity({ min: 0, max: mostSeconds })
const positiveSeconds = () => quantity({ above: 0, max: mostSeconds })

export const duration = z
  .discriminatedUnion('distribution', [
    z.strictObject({ distribution: z.literal('constant'), seconds: seconds() }).describe('Always the same.'),
    z
      .strictObject({ distribution: z.literal('uniform'), minSeconds: seconds(), maxSeconds: seconds() })
      .describe('Anything between the two, equally likely.'),
    z
      .strictObject({
        distribution: z.literal('triangular'),
        minSeconds: seconds(),
        modeSeconds: seconds().describe('The most likely value.'),
        maxSeconds: seconds(),
      })
      .describe('Between the two, most likely at the mode.'),
    z
      .strictObject({ distribution: z.literal('exponential'), meanSeconds: positiveSeconds() })
      .describe('Without memory: as irregular as telephone calls.'),
    z
      .strictObject({
        distribution: z.literal('hyperexponential'),
        share: share().describe('Share of the draws that have meanSeconds.'),
        meanSeconds: positiveSeconds(),
        otherMeanSeconds: positiveSeconds().describe('Mean of the other draws.'),
      })
      .describe('Two exponentials: a share of the draws has one mean, the rest the other.'),
    z
      .strictObject({
        distribution: z.literal('erlang'),
        meanSeconds: positiveSeconds(),
        phases: quantity({ min: 1, max: 1000, integer: true }).describe(
          'More phases, less spread: standard deviation = mean / √phases.',
        ),
      })
      .describe('Sum of equal exponential phases.'),
    z
      .strictObject({
        distribution: z.literal('gamma'),
        meanSeconds: positiveSeconds(),
        coefficientOfVariation: quantity({ min: 0.001, max: 10 }),
      })
      .describe('Gamma with this mean; standard deviation = mean × coefficientOfVariation.'),
    z
      .strictObject({
        distribution: z.literal('lognormal'),
        meanSeconds: positiveSeconds(),
        coefficientOfVariation: quantity({ min: 0.001, max: 10 }),
      })
      .describe('Lognormal with this mean; standard deviation = mean × coefficientOfVariation.'),
    z
      .strictObject({
        distribution: z.literal('lognormal-quantiles'),
        medianSeconds: positiveSeconds(),
        p95Seconds: positiveSeconds(),
      })
      .describe('Lognormal given by its median and the value that one in twenty exceeds.'),
    z
      .strictObject({
        distribution: z.literal('empirical'),
        quantilesSeconds: z.array(z.number().min(0).max(mostSeconds)).min(2),
      })
      .describe(
        'Observed values in ascending order, joined by straight lines at equally spaced probabilities.',
      ),
  ])
  .meta({
    id: 'duration',
    description: 'How long something takes: a distribution of seconds. All figures are in seconds.',
  })

export type Duration = z.output<typeof duration>
