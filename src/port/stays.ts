/**
 * How long hidden parties stay in the port, as expected numbers: the engine's table (`src/engine/stays.ts`), read. A stay
 * counts from the arrival of the lorry. A party that an alarm finds is booked at the alarm; the mean time from an alarm to
 * the end of its search, the same for all, is added here.
 */
const nodeSeconds = 600
const nodes = 289
const partCount = 4

/** Expected parties by how long they stayed: node k stands for a stay of `hours[k]`. */
export interface Stays {
  readonly hours: Float64Array
  readonly parties: Float64Array
}

/** Of the lorries of one vehicle type that arrived in the window and left before the run ended. */
export interface StaysOfType {
  /** Found by searches that alarms led to, and by others. */
  readonly found: readonly Stays[]
  /** Who left with the lorry, and how long those found would have stayed. */
  readonly leftWithLorry: Stays
  readonly wouldHaveLeft: Stays
}

/** @param table of the engine */
export function staysByType(table: Float64Array): StaysOfType[] {
  const types = (table.length - 2) / (partCount * nodes)
  const [alarmSeconds, alarms] = table.subarray(table.length - 2)
  const searchHours = alarms > 0 ? alarmSeconds / alarms / 3600 : 0
  const hours = Float64Array.from({ length: nodes }, (_, node) => (node * nodeSeconds) / 3600)
  return Array.from({ length: types }, (_, type) => {
    const [byAlarm, bySearch, leftWithLorry, wouldHaveLeft] = Array.from({ length: partCount }, (_, part) => {
      const from = (part * types + type) * nodes
      return { hours, parties: table.subarray(from, from + nodes) }
    })
    return {
      found: [{ ...byAlarm, hours: hours.map((stay) => stay + searchHours) }, bySearch],
      leftWithLorry,
      wouldHaveLeft,
    }
  })
}
