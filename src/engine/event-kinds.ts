/**
 * The kinds of event. The number of a kind is also its priority, the order at the same moment: bookkeeping first, then
 * measures, staff, devices, lorries, ships.
 */
export const hour: i32 = 0
export const amendment: i32 = 1
export const laneChange: i32 = 2
/** A device breaks down or is repaired. */
export const deviceTurn: i32 = 3
export const serviceEnd: i32 = 4
export const handOverEnd: i32 = 5
export const linkEnd: i32 = 6
export const arrival: i32 = 7
export const load: i32 = 8
