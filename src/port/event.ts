/**
 * The kinds of event. The number of a kind is also its priority, the order at the same moment: bookkeeping first, then
 * staff, lorries, ships.
 */
export const eventKinds = { hour: 0, laneChange: 1, serviceEnd: 2, linkEnd: 3, arrival: 4, load: 5 } as const
