/** How the devices in the lanes of a station break down, and how long their repair takes. */
import * as z from 'zod'
import { hourSeconds, runTimes } from './calendar.ts'
import { counted } from './count.ts'
import { duration } from './duration.ts'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'
import type { Path } from './problem.ts'
import { quantity } from './quantity.ts'

export const breakdown = z
  .strictObject({
    meanHoursBetween: quantity({ min: 0.1, max: 876_000 }).describe(
      'Mean hours from a repair to the next breakdown, by the clock, in use or not. They are exponential.',
    ),
    repair: duration.describe('From a breakdown until the device works again.'),
  })
  .meta({
    id: 'breakdown',
    description: 'How often a device fails, and for how long. Each lane has a device of its own.',
  })

export type Breakdown = z.output<typeof breakdown>

type Station = Port['stations'][string]

/** How the devices in a group of lanes break down: as the group says, or the technology at work there. */
export function breakdownOf(
  { technologies }: Pick<Port, 'technologies'>,
  station: Station,
  group: Station['lanes'][string],
): Breakdown | undefined {
  return (
    group.breakdown ?? ('technology' in station ? technologies[station.technology]?.breakdown : undefined)
  )
}

/** Far more than anyone means, and some seconds of simulation. */
const mostBreakdowns = 10_000_000

export function checkBreakdowns(port: Port, findings: Findings): void {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  const hours = (endsSeconds - beginsSeconds) / hourSeconds
  for (const [id, station] of Object.entries(port.stations))
    for (const [groupId, group] of Object.entries(station.lanes)) {
      const { meanHoursBetween } = breakdownOf(port, station, group) ?? {}
      if (meanHoursBetween === undefined) continue
      const breakdowns = (group.count.value * hours) / meanHoursBetween.value
      if (breakdowns <= mostBreakdowns) continue
      const path: Path = group.breakdown
        ? ['stations', id, 'lanes', groupId, 'breakdown', 'meanHoursBetween']
        : ['technologies', (station as { technology: string }).technology, 'breakdown', 'meanHoursBetween']
      const what = `the ${counted(group.count.value, 'lane')} of ${id} break down some ${Math.round(breakdowns).toLocaleString('en')} times in one run, and at most ${mostBreakdowns.toLocaleString('en')} can be simulated`
      findings.problem(path, what, { found: String(meanHoursBetween.value) })
    }
}
