/**
 * How far passport control complies with the rules: six parts and their mean, out of what the controls that the rules
 * bind have counted.
 */
import { daySeconds } from '../scenario/calendar.ts'
import type { OutcomeKind } from './outcome.ts'
import { passportColumns } from './replication.ts'

export const complianceParts = [
  'documentCheckCoverage',
  'thoroughCheckCoverage',
  'stampCoverage',
  'timeNotRelaxed',
  'secondaryAvailability',
  'rightLaneShare',
] as const satisfies OutcomeKind[]

type ComplianceOutcome =
  | (typeof complianceParts)[number]
  | 'complianceIndex'
  | 'databaseCheckCoverage'
  | 'minutesRelaxed'
  | 'lorriesRelaxed'

/**
 * NaN where there was nothing to measure; the index is the mean of the parts that could be.
 * @param passports rows of `passportColumns`  @param bound numbers of the rows of controls that the rules bind
 * @param windowSeconds length of the window
 */
export function complianceOf(
  passports: Float64Array,
  bound: readonly number[],
  windowSeconds: number,
): Record<ComplianceOutcome, number> {
  const total = (column: (typeof passportColumns)[number]) =>
    bound.reduce(
      (sum, row) => sum + passports[row * passportColumns.length + passportColumns.indexOf(column)],
      0,
    )
  const days = windowSeconds / daySeconds
  const drivers = total('fullChecks') + total('relaxedChecks')
  const parts: Record<(typeof complianceParts)[number], number> = {
    documentCheckCoverage: total('documentChecks') / drivers,
    thoroughCheckCoverage: total('thoroughGiven') / total('thoroughDue'),
    stampCoverage: total('stampsGiven') / total('stampsDue'),
    timeNotRelaxed: 1 - total('relaxedSeconds') / (bound.length * windowSeconds),
    secondaryAvailability: total('secondaryThere') / drivers,
    rightLaneShare: 1 - total('misrouted') / drivers,
  }
  const measured = complianceParts.map((part) => parts[part]).filter((value) => !Number.isNaN(value))
  return {
    ...parts,
    complianceIndex: measured.reduce((sum, value) => sum + value, 0) / measured.length,
    databaseCheckCoverage: total('databaseGiven') / total('databaseDue'),
    minutesRelaxed: total('relaxedSeconds') / 60 / days,
    lorriesRelaxed: total('relaxedChecks') / days,
  }
}
