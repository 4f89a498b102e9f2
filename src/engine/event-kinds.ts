/**
 * The kinds of event. The number of a kind is also its priority, the order at the same moment: bookkeeping first, then
 * measures, staff, devices, lorries, ships, people who wait to cross.
 */
/** A clock hour is over, for people who wait to cross; at midnight their day is. */
export const clockHour: i32 = 0
/** An hour of the window begins, or the window ends. */
export const hour: i32 = 1
export const amendment: i32 = 2
/** The attempts of the next clock hour begin, by the rules in force from now on. */
export const attemptHour: i32 = 3
export const laneChange: i32 = 4
/** A device breaks down or is repaired. */
export const deviceTurn: i32 = 5
export const serviceEnd: i32 = 6
export const handOverEnd: i32 = 7
export const linkEnd: i32 = 8
export const arrival: i32 = 9
export const load: i32 = 10
/** People who were found have been through the procedure; the subject is their number. */
export const release: i32 = 11
/** A party tries to board a lorry. */
export const attempt: i32 = 12
