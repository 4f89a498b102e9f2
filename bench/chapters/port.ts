/** The port itself: a year of the 2014 baseline at its mean traffic, in one thread, and the same year on simjs. */
import type { Chapter } from '../chapter.ts'
import { contest } from '../contest.ts'
import { nodeContestant } from '../contestant.ts'

const file = 'scenarios/calais-2014.json'

/** The shipped run is a peak week; a year has the mean traffic of 2014 instead. */
const patchFor = (days: number) => JSON.stringify({ run: { days }, demand: { arrivals: { peakFactor: 1 } } })

export const portChapter: Chapter = {
  id: 'port',
  what: 'a year of the 2014 baseline, and the same year on simjs',
  async *tables(effort) {
    const days = effort === 'quick' ? 30 : 365
    const rounds = effort === 'quick' ? 3 : 5
    const patch = patchFor(days)
    const results = await contest(
      [
        nodeContestant('Rocade', 'contestants/rocade.ts', file, patch),
        nodeContestant('simjs, reduced port', 'contestants/simjs-port.ts', file, patch),
      ],
      rounds,
    )
    const [rocade, simjs] = results.names
    yield {
      caption: `The port: ${days} days of the 2014 baseline`,
      columns: [
        'engine',
        'seconds per year',
        'ns per lorry',
        'lorries/s',
        'million events/s',
        'times as fast as simjs',
        'peak memory, MB',
        'mean time in port, min',
      ],
      rows: [rocade, simjs].map((name) => {
        const nanoseconds = results.nanoseconds(name)
        const { customers, events, meanSeconds } = results.of(name)[0]
        const lorriesPerSecond = 1e9 / nanoseconds.median
        return [
          name,
          results.seconds(name, 365 / days),
          nanoseconds,
          lorriesPerSecond,
          events === undefined ? 'not counted' : (events / customers) * (lorriesPerSecond / 1e6),
          results.ratio(simjs, name),
          results.peakMegabytes(name),
          meanSeconds! / 60,
        ]
      }),
      notes: [
        `${rounds} rounds of one replication each, about ${Math.round(results.of(rocade)[0].customers / 1000)},000 lorries.`,
        'simjs runs a reduced port. Left out: storage and blocking, queues and rules by lane, openings by the hour ' +
          '(it has the lanes open on average), choices by length of queue, hand-over of people found, bookings, the ' +
          'exact-probability estimate, every figure by hour. All of it would cost simjs more.',
      ],
    }
  },
}
