import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../src/experiment/comparison.ts'
import { compareOptions, runStudy } from '../../src/experiment/run-study.ts'
import type { ReplicationJob, Runner } from '../../src/experiment/runner.ts'
import { Study } from '../../src/experiment/study.ts'
import { type ReplicationResult, stationColumns } from '../../src/port/replication.ts'
import { InLineRunner } from '../../src/runtime/in-line.ts'
import { standInEngine, standInOption } from './stand-in.ts'

const options = [standInOption('today', 0), standInOption('redesign', 300), standInOption('twin', 0)]
const seed = 'Calais'
const never = new AbortController().signal

const resultOf = ({ option, replication }: ReplicationJob): ReplicationResult =>
  standInEngine.replicate(options[option].port, seed, replication)

/** All of a comparison, with every bit of its numbers. */
function bytesOf(comparison: Comparison): string {
  return JSON.stringify(comparison, (_, value) =>
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')
      : typeof value === 'number'
        ? Buffer.from(Float64Array.of(value).buffer).toString('hex')
        : value,
  )
}

function studyOf(replications: number, jobs?: readonly ReplicationJob[]): Study {
  const study = new Study(options, { replications, seed })
  for (const job of jobs ?? study.missingJobs()) study.accept(job, resultOf(job))
  return study
}

describe('a study', () => {
  test('asks for the first replication of every option before the second of any', () => {
    expect(new Study(options, { replications: 2, seed }).missingJobs()).toEqual([
      { option: 0, replication: 0 },
      { option: 1, replication: 0 },
      { option: 2, replication: 0 },
      { option: 0, replication: 1 },
      { option: 1, replication: 1 },
      { option: 2, replication: 1 },
    ])
  })

  test('gives the same bytes in whatever order results come', () => {
    const jobs = new Study(options, { replications: 6, seed }).missingJobs()
    const inOrder = bytesOf(studyOf(6).comparison())
    fc.assert(
      fc.property(fc.shuffledSubarray(jobs, { minLength: jobs.length }), (order) => {
        expect(bytesOf(studyOf(6, order).comparison())).toBe(inOrder)
      }),
      { seed: 2014, numRuns: 100 },
    )
  })

  test('says on the way what the complete replications alone would say', () => {
    const jobs = new Study(options, { replications: 5, seed }).missingJobs()
    fc.assert(
      fc.property(fc.shuffledSubarray(jobs), (arrived) => {
        const study = studyOf(5, arrived)
        const has = (replication: number) =>
          options.every((_, option) =>
            arrived.some((j) => j.option === option && j.replication === replication),
          )
        const complete = [0, 1, 2, 3, 4].findIndex((replication) => !has(replication))
        const alone = studyOf(
          5,
          jobs.filter((j) => j.replication < (complete < 0 ? 5 : complete)),
        )
        expect(bytesOf(study.comparison())).toBe(bytesOf(alone.comparison()))
        expect(study.done).toBe(arrived.length)
      }),
      { seed: 2014, numRuns: 100 },
    )
  })

  test('finds the effect of a layout, and none where there is none', () => {
    const study = studyOf(12)
    const [today, redesign, twin] = study.comparison().options
    expect(today.differences).toBeUndefined()
    // The stand-in adds 300 to every outcome of the redesign, with noise of standard deviation 1: 1/√12 = 0.29.
    for (const difference of redesign.differences!) {
      expect(Math.abs(difference.mean - 300)).toBeLessThan(4 * 0.29)
      expect(difference.halfWidth).toBeLessThan(3)
    }
    const verdicts = Object.fromEntries(
      study.comparison().outcomes.map(({ id }, row) => [id, redesign.differences![row].verdict]),
    )
    expect(verdicts).toMatchObject({ throughput: 'better', timeInPortMean: 'worse', partiesFound: 'changed' })
    for (const difference of twin.differences!)
      expect(difference).toMatchObject({ mean: 0, halfWidth: 0, verdict: 'noMatter' })
    expect(twin.digest).toBe(today.digest)
    expect(redesign.digest).not.toBe(today.digest)
  })

  test('holds each station, class, type and link against the same one of the baseline', () => {
    const [today, redesign] = studyOf(6).comparison().options
    expect(today.tableDifferences).toBeUndefined()
    const { stations, classes, timeInPort, links } = redesign.tableDifferences!
    // Two stations, at one of which there are a class and those in none, a type and a link.
    expect([stations, classes, timeInPort, links].map(({ length }) => length)).toEqual([24, 10, 5, 7])
    // The stand-in draws each figure from 0 to 1, the same for both, and adds 300.
    for (const { mean, halfWidth, replications } of [stations, classes, timeInPort, links].flat()) {
      expect(mean).toBeCloseTo(300, 9)
      expect(halfWidth).toBeLessThan(1e-9)
      expect(replications).toBe(6)
    }
  })

  test('finds the vehicle type of the baseline by its id, and no difference of one that it does not know', () => {
    const others = [standInOption('today', 0, ['tanker']), standInOption('boxes', 5, ['box', 'tanker'])]
    const study = new Study(others, { replications: 2, seed })
    for (const job of study.missingJobs())
      study.accept(job, standInEngine.replicate(others[job.option].port, seed, job.replication))
    const [today, boxes] = study.comparison().options
    boxes.tableDifferences!.timeInPort.forEach(({ mean, replications }, cell) => {
      if (cell < 5) expect({ mean, replications }).toEqual({ mean: NaN, replications: 0 })
      else {
        const [own, known] = [boxes.tables.timeInPort[cell], today.tables.timeInPort[cell - 5]]
        expect(mean).toBeCloseTo(own.mean - known.mean, 9)
        expect(replications).toBe(2)
      }
    })
  })

  test('widens every difference for all that are shown beside it', () => {
    const rows = 11 // ten outcomes and the detection rate of one vehicle type
    const two = new Study(options.slice(0, 2), { replications: 6, seed })
    for (const job of two.missingJobs()) two.accept(job, resultOf(job))
    const [alone] = two.comparison().options[1].differences!
    const [amongTwice] = studyOf(6).comparison().options[1].differences!
    expect(two.comparison().outcomes).toHaveLength(rows)
    expect(amongTwice.mean).toBe(alone.mean)
    expect(amongTwice.halfWidth).toBeGreaterThan(alone.halfWidth)
  })

  test('sums standing lorries over replications, place by place and hour by hour', () => {
    const results = [0, 1, 2].map((replication) => resultOf({ option: 1, replication }))
    const { standingByPlace } = studyOf(3).comparison().options[1]
    for (const cell of [0, 30, 71])
      expect(standingByPlace[cell]).toBeCloseTo(
        results.reduce((sum, result) => sum + result.standingByPlace[cell], 0) / 3,
        12,
      )
  })

  test('correlates what is shipped on time with what is detected, over replications', () => {
    const replications = [0, 1, 2, 3, 4, 5]
    const results = replications.map((replication) => resultOf({ option: 1, replication }).outcomes)
    const { outcomes, options: summaries } = studyOf(6).comparison()
    const [x, y] = ['shippedOnTime', 'detectionRate'].map((id) => {
      const values = results.map((result) => result[outcomes.findIndex((outcome) => outcome.id === id)])
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return values.map((value) => value - mean)
    })
    const product = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0)
    const pearson = product(x, y) / Math.sqrt(product(x, x) * product(y, y))
    expect(summaries[1].trafficDetectionCorrelation).toBeCloseTo(pearson, 12)
    expect(Math.abs(pearson)).toBeGreaterThan(0.01)
  })

  test('compares options of which one knows a further vehicle type', () => {
    const more = [options[0], standInOption('tankers', 5, ['box', 'tanker'])]
    const study = new Study(more, { replications: 2, seed })
    for (const job of study.missingJobs())
      study.accept(job, standInEngine.replicate(more[job.option].port, seed, job.replication))
    const { outcomes, options: summaries } = study.comparison()
    const row = outcomes.findIndex(({ id }) => id === 'detectionRate.tanker')
    expect(summaries[0].estimates[row].mean).toBeNaN()
    expect(summaries[1].estimates[row].replications).toBe(2)
    expect(summaries[1].differences![row]).toMatchObject({ verdict: 'unknown', replications: 0 })
  })

  test('before its first replication has estimates of nothing', () => {
    const comparison = new Study(options, { replications: 3, seed }).comparison()
    expect(comparison).toMatchObject({ replications: 0, planned: 3 })
    expect(comparison.options[1].estimates[0].mean).toBeNaN()
    expect(comparison.options[1].publicRoadQueueMetres.mean).toHaveLength(24)
  })

  test('keeps what is there when more replications are planned', () => {
    const study = studyOf(3)
    study.plan(5)
    expect(study.missingJobs()[0]).toEqual({ option: 0, replication: 3 })
    for (const job of study.missingJobs()) study.accept(job, resultOf(job))
    expect(bytesOf(study.comparison())).toBe(bytesOf(studyOf(5).comparison()))
  })

  test('ignores a result it has, and refuses a different one for the same replication', () => {
    const study = studyOf(3)
    const before = bytesOf(study.comparison())
    const job = { option: 1, replication: 2 }
    study.accept(job, resultOf(job))
    expect(bytesOf(study.comparison())).toBe(before)
    expect(() => study.accept(job, { ...resultOf(job), digest: 'other' })).toThrow(
      'redesign, replication 2: run twice',
    )
  })

  test('refuses a result of another replication, or of another port', () => {
    const study = new Study(options, { replications: 3, seed })
    const result = resultOf({ option: 0, replication: 1 })
    expect(() => study.accept({ option: 0, replication: 2 }, result)).toThrow('replication 1')
    expect(() => study.accept({ option: 9, replication: 1 }, result)).toThrow('option 9')
    expect(() =>
      study.accept({ option: 0, replication: 1 }, { ...result, stations: new Float64Array(3) }),
    ).toThrow(
      `today, replication 1: stations holds 3 numbers, but this port has ${2 * stationColumns.length}`,
    )
    expect(study.done).toBe(0)
  })

  test('needs an option and a whole number of replications', () => {
    expect(() => new Study([], { replications: 3, seed })).toThrow('at least one option')
    expect(() => new Study(options, { replications: 1.5, seed })).toThrow('whole number')
  })
})

describe('running a study', () => {
  test('reports every result, and a new comparison with every complete replication', async () => {
    const seen: string[] = []
    const comparisons = new Set<Comparison>()
    const comparison = await compareOptions(
      options,
      { replications: 3, seed },
      new InLineRunner(standInEngine),
      (sofar, { done, total, elapsedSeconds }) => {
        seen.push(`${done}/${total}: ${sofar.replications}`)
        comparisons.add(sofar)
        expect(elapsedSeconds).toBeGreaterThan(0)
      },
      never,
    )
    expect(seen.join(', ')).toBe('1/9: 0, 2/9: 0, 3/9: 1, 4/9: 1, 5/9: 1, 6/9: 2, 7/9: 2, 8/9: 2, 9/9: 3')
    expect(comparisons.size).toBe(4)
    expect(bytesOf(comparison)).toBe(bytesOf(studyOf(3).comparison()))
  })

  test('keeps what has arrived when stopped, and goes on from there', async () => {
    const study = new Study(options, { replications: 4, seed })
    const ran: ReplicationJob[] = []
    const engine = new InLineRunner(standInEngine)
    const runner: Runner = {
      run: (ports, text, jobs, onResult, signal) => {
        ran.push(...jobs)
        return engine.run(ports, text, jobs, onResult, signal)
      },
    }
    const stop = new AbortController()
    const finished = await runStudy(study, runner, ({ done }) => done === 5 && stop.abort(), stop.signal)
    expect(finished).toBe(false)
    expect(study.done).toBe(5)
    expect(study.comparison().replications).toBe(1)
    ran.length = 0
    expect(await runStudy(study, runner, () => {}, never)).toBe(true)
    expect(ran).toHaveLength(12 - 5)
    expect(bytesOf(study.comparison())).toBe(bytesOf(studyOf(4).comparison()))
  })

  test('names the option and the replication that failed', async () => {
    const broken = new InLineRunner({
      compile: standInEngine.compile,
      replicate(port, text, replication) {
        if (replication === 1) throw new Error('a lorry left a lane it was not in')
        return standInEngine.replicate(port, text, replication)
      },
    })
    const study = new Study(options.slice(1), { replications: 2, seed })
    await expect(runStudy(study, broken, () => {}, never)).rejects.toThrow(
      'redesign, replication 1: a lorry left a lane it was not in',
    )
    expect(study.done).toBe(2)
  })
})
