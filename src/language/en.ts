/** Every word a person reads, in English. `fr.ts` has the same keys; the type of this object is the dictionary. */
export const en = {
  outcomes: {
    throughput: 'Lorries shipped, per day',
    throughputBusiestDay: 'Lorries shipped on the busiest day',
    timeInPortMean: 'Mean time, ring road to ship',
    timeInPortP95: 'Time that one lorry in twenty exceeds',
    publicRoadQueueMax: 'Longest queue on the public road',
    missedSailings: 'Sailings missed, per 100 booked lorries',
    detectionRate: 'Hidden parties found',
    partiesFound: 'Parties found, per day',
    partiesMissed: 'Parties missed, per day',
    falseAlarms: 'Needless searches, per day',
  },
  aims: { traffic: 'Traffic', detection: 'Detection' },
  units: {
    'lorries/day': 'lorries a day',
    minutes: 'min',
    metres: 'm',
    'per 100': 'per 100',
    share: '%',
    'per day': 'a day',
    'hours/day': 'h a day',
    lorries: 'lorries',
    points: 'pts',
  },
}
