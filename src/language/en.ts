/** Every word a person reads, in English. `fr.ts` has the same keys; its type is the dictionary. */
export const en = {
  outcomes: {
    throughput: 'Lorries shipped, per day',
    shippedOnTime: 'Lorries shipped within two hours, busiest day',
    timeInPortMean: 'Mean time, ring road to ship',
    timeInPortP95: 'Time that one lorry in twenty exceeds',
    publicRoadQueueMax: 'Longest queue on the public road',
    missedSailings: 'Sailings missed, per 100 booked lorries',
    detectionRate: 'Hidden parties found',
    partiesFound: 'Parties found, per day',
    partiesMissed: 'Parties missed, per day',
    falseAlarms: 'Needless searches, per day',
    documentCheckCoverage: 'Drivers whose documents were checked',
    thoroughCheckCoverage: 'Thorough checks given, of those due',
    stampCoverage: 'Crossings stamped or recorded, of those due',
    timeNotRelaxed: 'Time without relaxed checks',
    secondaryAvailability: 'Area for thorough checks available',
    rightLaneShare: 'Drivers in the right lane',
    complianceIndex: 'Compliance index: mean of the six parts',
    databaseCheckCoverage: 'Looked up in databases, of those due',
    minutesRelaxed: 'Relaxed checks, time per day',
    lorriesRelaxed: 'Lorries passed under relaxed checks, per day',
    hoursAtRisk: 'Person-hours in dangerous compartments, per day',
    hoursAboveShortTerm: 'Person-hours above the short-term limit, per day',
    hoursInDanger: 'Person-hours in immediate danger, per day',
    hoursUnconscious: 'Person-hours in air that takes consciousness, per day',
    foundInTime: 'People found in time, per day',
    hoursSaved: 'Person-hours at risk spared by finds, per day',
    seriousHarm: 'People seriously harmed, expected per year',
    deaths: 'Deaths, expected per year',
    handOverWaitMean: 'Mean wait from find to hand-over',
    handOverWaitP95: 'Wait that one party in twenty exceeds',
    peopleReferred: 'Vulnerable people referred, per day',
    referredInTime: 'Vulnerable people referred in time',
    receptionHours: 'Officers’ hours with people found, per day',
    bayHeldHours: 'Hours that search bays are held after finds, per day',
    partiesFoundExpected: 'Parties found, per day, expected',
    lorryDelay: 'Waiting of all lorries',
    delayCost: 'Cost of that waiting, euros per day',
    staffHours: 'Staff on duty',
    staffCost: 'Cost of staff on duty, euros per day',
    penalties: 'Penalties, euros per day',
    benefits: 'What counts as a benefit, euros per day',
    peopleWaiting: 'People waiting to cross',
    peopleWaitingAtEnd: 'People waiting, at the end',
    attempts: 'People who try to board, per day',
    boardings: 'Parties that board in the port, per day',
    partiesFromUpstream: 'Parties from upstream, per day',
    peopleAcross: 'People across, per day',
    peopleDisplaced: 'People who try elsewhere, per day',
    perceivedSuccess: 'Success that people reckon with',
  },
  aims: {
    traffic: 'Traffic',
    detection: 'Detection',
    pressure: 'Pressure',
    life: 'Risk to life',
    vulnerable: 'People found',
    compliance: 'Compliance',
    money: 'Money',
  },
  /** What each outcome means, word for word what the engine measures. */
  definitions: {
    throughput: 'Lorries that sailed in the days counted, divided by the days.',
    shippedOnTime:
      'Of the lorries that arrive on the day on which most are expected, those whose ship departs within two hours of their arrival at the entry.',
    timeInPortMean:
      'From the moment a lorry arrives at the entry of the ring road until its ship leaves, on average over all lorries that arrived in the days counted. Waiting for the ship is part of it.',
    timeInPortP95:
      'From arrival at the entry of the ring road until the ship leaves: 19 lorries in 20 take less, one in 20 takes longer.',
    publicRoadQueueMax:
      'The longest the standing queue on roads open to anyone became, in metres of road, lorries that wait before the entry included.',
    missedSailings:
      'Of 100 lorries booked on a sailing, how many left on a later one, whatever held them up.',
    detectionRate:
      'The chance that people hidden in a lorry are found before it boards the ship. It is worked out along the path of every lorry, so it is surer than a count of parties found.',
    partiesFound:
      'Groups of people found in lorries, counted, a day. More can mean better controls or more people hidden: neither direction is better by itself.',
    partiesMissed: 'Groups of people hidden in lorries that sailed, expected number a day.',
    falseAlarms: 'Lorries a day that were searched because of an alarm and carried no one.',
    documentCheckCoverage:
      'Of the drivers at the controls that the rules bind, the share whose documents were looked at, if only briefly.',
    thoroughCheckCoverage:
      'Of the drivers to whom the rules owe a thorough check, the share who got one, at the booth or in the area set aside for it.',
    stampCoverage:
      'Of the drivers whose crossing the rules want stamped or recorded, the share for whom it was.',
    timeNotRelaxed: 'Share of the time for which checks were not relaxed, on average over the controls.',
    secondaryAvailability:
      'Of the drivers checked, the share whom an area set aside for thorough checks could have taken in at once. Without such an area it is 0.',
    rightLaneShare:
      'Of the drivers checked, the share who were not in a lane signed for other documents. Without signs it is 100%.',
    complianceIndex:
      'The mean of the six parts above, each counting the same; parts with nothing to measure are left out.',
    databaseCheckCoverage:
      'Of the drivers whom the rules want looked up in databases, the share who were. Not part of the index.',
    minutesRelaxed:
      'Minutes a day for which a control made lesser checks because its queue was long, all controls together.',
    lorriesRelaxed: 'Drivers a day who got a lesser check because the queue was long.',
    hoursAtRisk:
      'Hours that people spend, from hiding until they are found or the doors are opened, in air above the limit for a working day, or too cold or too hot. An hour of three people counts three times.',
    hoursAboveShortTerm:
      'The same in air with more carbon dioxide than may be breathed for a quarter of an hour.',
    hoursInDanger:
      'The same in air that is immediately dangerous to life or health, or after cold or heat that would seriously harm half of the people.',
    hoursUnconscious: 'The same in air in which people lose consciousness within minutes.',
    foundInTime:
      'People found before they came into immediate danger who would have come into it before the doors were opened, expected number a day.',
    hoursSaved:
      'Hours in dangerous compartments that people found would still have had to bear until the doors were opened.',
    seriousHarm:
      'People expected to be seriously harmed by air, cold or heat, deaths included, if every day were like those counted. The dose-response curves behind it are uncertain: see the documentation.',
    deaths:
      'People expected to die of air, cold or heat, if every day were like those counted. The dose-response curves behind it are uncertain: see the documentation.',
    handOverWaitMean:
      'From the moment people are found in a lorry until the reception takes them over, on average over all parties found in the days counted.',
    handOverWaitP95: '19 parties in 20 wait less for the reception, one in 20 waits longer.',
    peopleReferred:
      'People found who are vulnerable, such as children and victims, and are referred after their interviews: expected number a day.',
    referredInTime:
      'Of the vulnerable people referred, the share for whom it happens within the time stated.',
    receptionHours:
      'Hours a day that officers of the reception spend on medical checks and interviews of people found.',
    bayHeldHours:
      'Hours a day that a search bay is held by the people found in it until they are handed over.',
    partiesFoundExpected:
      'Groups of people found in lorries, expected number a day, worked out along the path of every lorry. Costs are weighed against this one.',
    lorryDelay:
      'Time in port of the lorries that arrived in the days counted, less their drives and their own services: all standing in queues, behind others, and for the ship. Lorry-hours a day. Some of it, the wait for the next ship, no port can avoid: what counts is the difference.',
    delayCost: 'The waiting of each kind of lorry at the value of time that the scenario states for it.',
    staffHours: 'Hours of all people on duty by the rota, a day, whether there is work for them or not.',
    staffCost: 'The same at what an hour of each pool costs. A measure’s own cost is not part of it.',
    penalties:
      'For each person found in a lorry, the penalty that the scenario states, a day. More can mean better controls or more people hidden: neither direction is better by itself.',
    benefits:
      'All that the scenario says is to count as a benefit, in euros a day: the cost of waiting with a minus, penalties and the worth of parties found with a plus.',
    peopleWaiting: 'People who wait in and around the place to cross, on average over the days counted.',
    peopleWaitingAtEnd: 'The same at the end of the last day counted.',
    attempts:
      'People who try to get into a lorry, counted, a day, whether they succeed or not. Someone who tries twice counts twice.',
    boardings:
      'Groups of people who get into a lorry that stands in the port or before it, expected number a day.',
    partiesFromUpstream:
      'Groups of people who were in their lorry when it arrived at the entry, expected number a day.',
    peopleAcross: 'People in lorries that got through, counted, a day.',
    peopleDisplaced:
      'Of the people who leave for another place, those who try to cross from there, a day: what moves away is not gone.',
    perceivedSuccess:
      'The share of attempts that end on the other side, as those who wait have seen it of late; at the end of the days counted.',
  },
  /** When measures are in force: days included. */
  measures: {
    list: (option: string, measures: readonly string[]) => `Measures of ${option}: ${measures.join('; ')}.`,
    dated: (measure: string, dates: string) => `${measure} (${dates})`,
    from: (day: string) => `from ${day}`,
    to: (day: string) => `until ${day} included`,
    between: (first: string, last: string) => `${first} to ${last}`,
    built: (decided: string, inForce: string) => `decided on ${decided}, in force ${inForce}`,
  },
  /** The sentence that answers. `with` begins it; names come in quotes. */
  answer: {
    pending: 'The first runs are under way.',
    alone: 'There is one option only: add another to compare.',
    hidden: 'All options but the baseline are hidden.',
    costs: (name: string, cost: string, others: readonly string[]) =>
      `${[`${name} costs ${cost} a year`, ...others].join('; ')}.`,
    costsToo: (name: string, cost: string) => `${name} ${cost}`,
    noMatter: 'None of the options makes a difference that matters, to traffic or to detection.',
    noDifference: 'No difference between the options can be seen.',
    noneBetter: 'No option is shown to be better.',
    tooEarly: (runs: string) => `Too early to tell: about ${runs} more runs should show a first difference.`,
    quoted: (name: string) => `“${name}”`,
    with: (name: string, clause: string) => `With ${name}, ${clause}.`,
    and: (first: string, second: string) => `${first}, and ${second}`,
    but: (first: string, second: string) => `${first}, but ${second}`,
    aside: (first: string, second: string) => `${first}; ${second}`,
    withNothingYet: (name: string, runs: string) =>
      `For ${name} it is too early to tell: about ${runs} more runs.`,
    withNoDifference: (name: string) => `For ${name} no difference can be seen.`,
    alsoWorse: (name: string, list: string) => `Worse with ${name}: ${list}.`,
    unfinished: (name: string, lorries: string) =>
      `With ${name}, ${lorries} lorries of a run had not left when it ended: queues had not cleared, and times are longer than shown.`,
    cannotTell: (subject: string, runs: string) =>
      `it is too early to tell about ${subject} (about ${runs} more runs)`,
    cannotTellEver: (subject: string) => `no difference can be seen in ${subject}`,
    hardlyChanges: (subject: string) => `${subject} hardly changes`,
    range: (from: string, to: string) => `${from} to ${to}`,
    subject: {
      throughput: 'the number of lorries shipped',
      shippedOnTime: 'the number of lorries shipped within two hours on the busiest day',
      timeInPortMean: 'the time from ring road to ship',
      timeInPortP95: 'the time that one lorry in twenty exceeds',
      publicRoadQueueMax: 'the longest queue on the public road',
      missedSailings: 'the share of sailings missed',
      detectionRate: 'the share of hidden parties found',
      partiesFound: 'the number of parties found',
      partiesMissed: 'the number of parties missed',
      falseAlarms: 'the number of needless searches',
      documentCheckCoverage: 'the share of drivers whose documents are checked',
      thoroughCheckCoverage: 'the share of due thorough checks that are given',
      stampCoverage: 'the share of due stamps that are given',
      timeNotRelaxed: 'the time without relaxed checks',
      secondaryAvailability: 'the availability of the area for thorough checks',
      rightLaneShare: 'the share of drivers in the right lane',
      complianceIndex: 'the compliance index',
      databaseCheckCoverage: 'the share of due look-ups in databases that are made',
      minutesRelaxed: 'the time of relaxed checks',
      lorriesRelaxed: 'the number of lorries passed under relaxed checks',
      hoursAtRisk: 'the time that people spend in dangerous compartments',
      hoursAboveShortTerm: 'the time that people spend above the short-term limit',
      hoursInDanger: 'the time that people spend in immediate danger',
      hoursUnconscious: 'the time that people spend in air that takes consciousness',
      foundInTime: 'the number of people found in time',
      hoursSaved: 'the time at risk that finds spare people',
      seriousHarm: 'the expected number of people seriously harmed',
      deaths: 'the expected number of deaths',
      handOverWaitMean: 'the wait from find to hand-over',
      handOverWaitP95: 'the wait that one party in twenty exceeds',
      peopleReferred: 'the number of vulnerable people referred',
      referredInTime: 'the share of vulnerable people referred in time',
      receptionHours: 'the time that officers spend with people found',
      bayHeldHours: 'the time that search bays are held after finds',
      partiesFoundExpected: 'the expected number of parties found',
      lorryDelay: 'the waiting of all lorries',
      delayCost: 'the cost of waiting',
      staffHours: 'the hours of staff on duty',
      staffCost: 'the cost of staff on duty',
      penalties: 'the sum of penalties',
      benefits: 'the sum of the benefits',
      peopleWaiting: 'the number of people waiting',
      peopleWaitingAtEnd: 'the number of people waiting at the end',
      attempts: 'the number of attempts',
      boardings: 'the number of parties that board in the port',
      partiesFromUpstream: 'the number of parties from upstream',
      peopleAcross: 'the number of people across',
      peopleDisplaced: 'the number of people who try elsewhere',
      perceivedSuccess: 'the success that people reckon with',
    },
    byFraction: (subject: string, direction: 'more' | 'less', fraction: string) =>
      `${subject} ${direction === 'less' ? 'falls' : 'rises'} by about ${fraction}`,
    byAmount: {
      throughput: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'more' ? 'more' : 'fewer'} lorries ship a day`,
      shippedOnTime: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'more' ? 'more' : 'fewer'} lorries ship within two hours on the busiest day`,
      timeInPortMean: (direction: 'more' | 'less', amount: string) =>
        `the time from ring road to ship ${direction === 'less' ? 'falls' : 'rises'} by ${amount} minutes`,
      timeInPortP95: (direction: 'more' | 'less', amount: string) =>
        `the time that one lorry in twenty exceeds ${direction === 'less' ? 'falls' : 'rises'} by ${amount} minutes`,
      publicRoadQueueMax: (direction: 'more' | 'less', amount: string) =>
        `the longest queue on the public road is ${amount} m ${direction === 'less' ? 'shorter' : 'longer'}`,
      missedSailings: (direction: 'more' | 'less', amount: string) =>
        `of 100 booked lorries, ${amount} ${direction === 'less' ? 'fewer' : 'more'} miss their sailing`,
      detectionRate: (direction: 'more' | 'less', amount: string) =>
        `of 100 hidden parties, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are found`,
      partiesFound: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} parties are found a day`,
      partiesMissed: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} parties are missed a day`,
      falseAlarms: (direction: 'more' | 'less', amount: string) =>
        `there are ${amount} ${direction === 'less' ? 'fewer' : 'more'} needless searches a day`,
      documentCheckCoverage: (direction: 'more' | 'less', amount: string) =>
        `of 100 drivers, ${amount} ${direction === 'less' ? 'fewer' : 'more'} have their documents checked`,
      thoroughCheckCoverage: (direction: 'more' | 'less', amount: string) =>
        `of 100 thorough checks due, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are given`,
      stampCoverage: (direction: 'more' | 'less', amount: string) =>
        `of 100 stamps due, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are given`,
      timeNotRelaxed: (direction: 'more' | 'less', amount: string) =>
        `of 100 hours, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are without relaxed checks`,
      secondaryAvailability: (direction: 'more' | 'less', amount: string) =>
        `for ${amount} ${direction === 'less' ? 'fewer' : 'more'} drivers in 100 the area for thorough checks is available`,
      rightLaneShare: (direction: 'more' | 'less', amount: string) =>
        `of 100 drivers, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are in the right lane`,
      complianceIndex: (direction: 'more' | 'less', amount: string) =>
        `the compliance index ${direction === 'less' ? 'falls' : 'rises'} by ${amount} points`,
      databaseCheckCoverage: (direction: 'more' | 'less', amount: string) =>
        `of 100 look-ups due, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are made`,
      minutesRelaxed: (direction: 'more' | 'less', amount: string) =>
        `checks are relaxed for ${amount} minutes ${direction === 'less' ? 'less' : 'more'} a day`,
      lorriesRelaxed: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} lorries a day pass under relaxed checks`,
      hoursAtRisk: (direction: 'more' | 'less', amount: string) =>
        `people spend ${amount} ${direction === 'less' ? 'fewer' : 'more'} hours a day in dangerous compartments`,
      hoursAboveShortTerm: (direction: 'more' | 'less', amount: string) =>
        `people spend ${amount} ${direction === 'less' ? 'fewer' : 'more'} hours a day above the short-term limit`,
      hoursInDanger: (direction: 'more' | 'less', amount: string) =>
        `people spend ${amount} ${direction === 'less' ? 'fewer' : 'more'} hours a day in immediate danger`,
      hoursUnconscious: (direction: 'more' | 'less', amount: string) =>
        `people spend ${amount} ${direction === 'less' ? 'fewer' : 'more'} hours a day in air that takes consciousness`,
      foundInTime: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people are found in time a day`,
      hoursSaved: (direction: 'more' | 'less', amount: string) =>
        `finds spare people ${amount} ${direction === 'less' ? 'fewer' : 'more'} hours at risk a day`,
      seriousHarm: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people a year are expected to be seriously harmed`,
      deaths: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people a year are expected to die`,
      handOverWaitMean: (direction: 'more' | 'less', amount: string) =>
        `the wait from find to hand-over ${direction === 'less' ? 'falls' : 'rises'} by ${amount} minutes`,
      handOverWaitP95: (direction: 'more' | 'less', amount: string) =>
        `the wait that one party in twenty exceeds ${direction === 'less' ? 'falls' : 'rises'} by ${amount} minutes`,
      peopleReferred: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} vulnerable people are referred a day`,
      referredInTime: (direction: 'more' | 'less', amount: string) =>
        `of 100 vulnerable people, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are referred in time`,
      receptionHours: (direction: 'more' | 'less', amount: string) =>
        `officers spend ${amount} ${direction === 'less' ? 'fewer' : 'more'} hours a day with people found`,
      bayHeldHours: (direction: 'more' | 'less', amount: string) =>
        `search bays are held for ${amount} ${direction === 'less' ? 'fewer' : 'more'} hours a day after finds`,
      partiesFoundExpected: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} parties are expected to be found a day`,
      lorryDelay: (direction: 'more' | 'less', amount: string) =>
        `lorries wait ${amount} hours ${direction === 'less' ? 'less' : 'more'} a day`,
      delayCost: (direction: 'more' | 'less', amount: string) =>
        `waiting costs ${amount} euros ${direction === 'less' ? 'less' : 'more'} a day`,
      staffHours: (direction: 'more' | 'less', amount: string) =>
        `staff are on duty ${amount} hours ${direction === 'less' ? 'less' : 'more'} a day`,
      staffCost: (direction: 'more' | 'less', amount: string) =>
        `staff on duty cost ${amount} euros ${direction === 'less' ? 'less' : 'more'} a day`,
      penalties: (direction: 'more' | 'less', amount: string) =>
        `penalties are ${amount} euros ${direction === 'less' ? 'lower' : 'higher'} a day`,
      benefits: (direction: 'more' | 'less', amount: string) =>
        `the benefits are ${amount} euros ${direction === 'less' ? 'lower' : 'higher'} a day`,
      peopleWaiting: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people wait to cross`,
      peopleWaitingAtEnd: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people wait at the end`,
      attempts: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people try to board a day`,
      boardings: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} parties board in the port a day`,
      partiesFromUpstream: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} parties come from upstream a day`,
      peopleAcross: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people get across a day`,
      peopleDisplaced: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'less' ? 'fewer' : 'more'} people a day try elsewhere`,
      perceivedSuccess: (direction: 'more' | 'less', amount: string) =>
        `of 100 attempts, ${amount} ${direction === 'less' ? 'fewer' : 'more'} are reckoned to succeed`,
    },
    fraction: {
      tenth: 'a tenth',
      fifth: 'a fifth',
      quarter: 'a quarter',
      third: 'a third',
      half: 'a half',
      twoThirds: 'two thirds',
      threeQuarters: 'three quarters',
    },
    number: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    counts: (count: string, of: string) => `${count} in ${of}`,
    foundCounts: (count: string, of: string, before: string, baseline: string) =>
      `about ${count} hidden parties in ${of} are found, where ${baseline} finds about ${before}`,
  },
  page: {
    views: 'Views',
    skipToContent: 'Skip to the content',
    language: 'Language',
    route: { compare: 'Compare', port: 'Port' },
    theme: { label: 'Theme', system: 'as the system', light: 'light', dark: 'dark' },
    close: 'Close',
    /** What something is, and its name or value. */
    named: (what: string, name: string) => `${what}: ${name}`,
    documentTitle: (view: string) => `${view} – Rocade`,
    loading: 'Reading the scenario…',
    run: {
      options: (count: number) => (count === 1 ? '1 option' : `${count} options`),
      done: (done: string, planned: string) => `${done} of ${planned} runs`,
      progress: 'Runs complete',
      secondsLeft: (seconds: string) => `about ${seconds} s left`,
      minutesLeft: (minutes: string) => `about ${minutes} min left`,
      stopped: 'stopped',
      failed: 'broken off',
      finished: 'finished',
      starting: 'starting',
      widest: (width: string) => `widest interval ±${width}`,
      widestMeans:
        'Half of an interval against its value: the widest among the headline figures, which are lorries shipped within two hours on the busiest day, mean time, and hidden parties found.',
      stop: 'Stop',
      resume: 'Resume',
      morePrecise: 'More precise',
      morePreciseMeans:
        'Doubles the number of runs and keeps those that are done. Intervals shrink by about a third.',
      oneRunMeans: (days: string) =>
        `One run is the whole window (${days}) simulated once for every option, with the same lorries in each.`,
      days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    },
    basis: (runs: string) =>
      `All differences hold together with 95% confidence, over ${runs} runs of each option. The intervals cover the chance variation between runs, not how sure the assumptions are.`,
    basisEarly:
      'Nothing is claimed before its interval shows it. The intervals cover the chance variation between runs, not how sure the assumptions are.',
    howDoWeKnow: 'How do we know?',
    options: {
      label: 'Options',
      show: (name: string) => `Show ${name}`,
      hide: (name: string) => `Hide ${name}`,
      showAll: 'Show all options',
      /** Why an option can't be hidden. */
      stays: {
        baseline: 'The baseline stays in sight: every difference is against it.',
        last: 'The last option in sight can’t be hidden.',
      },
      remove: (name: string) => `Remove ${name}`,
      add: 'Add an option',
      baseline: 'baseline',
      costAYear: (cost: string) => `${cost} a year`,
      noCost: 'no cost',
      shipped: 'Shipped with Rocade',
      allShipped: 'All shipped options are in the comparison.',
      fromFiles: 'From your files',
      fromFilesHow:
        'Open an option file together with its measures and CSV files: choose them all at once, or a whole folder. They stay on this machine.',
      openFiles: 'Open files…',
      openFolder: 'Open a folder…',
      drop: 'Drop scenario files to add an option',
    },
    problems: {
      title: (count: number) =>
        count === 1 ? 'One thing to mend in the files' : `${count} things to mend in the files`,
      titleWarnings: (count: number) =>
        count === 1 ? 'One remark about the files' : `${count} remarks about the files`,
      kept: 'Nothing was added; the comparison below is unchanged.',
      noOption:
        'None of these files is an option (kind: "option") or a baseline: there is nothing to compare yet.',
      dismiss: 'Dismiss',
      more: (count: number) => `and ${count} more`,
      runFailed: 'The simulation stopped with an error',
      tryAgain: 'Try again',
      shippedFailed: 'The shipped comparison could not be read',
    },
    empty: { title: 'Nothing to compare yet', how: 'Add an option to begin.' },
    chart: {
      table: 'Table',
      chart: 'Chart',
      download: 'Download',
      svg: 'Picture (SVG)',
      png: 'Picture (PNG)',
      csv: 'Figures (CSV)',
      keys: 'Arrow keys read out the values.',
      option: 'Option',
      vehicleType: 'Kind of lorry',
      bandColumns: (name: string) => [name, `${name}: 10%`, `${name}: 90%`],
      low: 'low',
      high: 'high',
      mean: 'mean',
      interval: 'interval',
      notYet: 'First figures come with the second run.',
    },
    plane: {
      title: 'Traffic and detection',
      how: 'Each ellipse: where the true value lies, with 95% confidence. Up and to the right is better on both.',
      howEarly:
        'Each dot: one option. Ellipses of 95% confidence come with the third run. Up and to the right is better on both.',
      x: 'lorries shipped within two hours, busiest day',
      y: 'hidden parties found',
    },
    byType: {
      title: 'Found, by kind of lorry',
      how: 'Share of hidden parties found before the ship; line: 95% interval.',
    },
    changes: {
      title: 'What each option changes',
      how: (baseline: string) =>
        `Difference to ${baseline} with its interval; values ± half of theirs. Grey: not shown yet, or too small to matter.`,
      outcome: 'Outcome',
      better: 'better',
      worse: 'worse',
      changed: 'changed',
      noMatter: 'no matter',
      cannotTell: (runs: string) => `can’t tell: ~${runs} more runs`,
      cannotTellEver: 'no difference seen',
      waiting: 'waiting for runs',
      cost: 'Cost of the measures, a year',
      costMeans:
        'Capital spread over its life at the discount rate, plus running cost and hours of work, of all measures of the option.',
      shownOption: 'Option shown',
      value: 'value',
      difference: 'difference',
      verdict: 'verdict',
      smallest: (amount: string) => `A difference below ${amount} is called “no matter”.`,
    },
    queue: {
      title: 'Queue on the public road',
      how: 'Mean length by hour, in metres; band: 8 days in 10.',
      axis: 'metres',
      busiestDay: 'Busiest day',
      week: 'Whole time',
      span: 'Time shown',
      hour: 'Hour',
      tick: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
      day: 'day',
    },
    survival: {
      title: 'Time from ring road to ship',
      how: 'Share of lorries that took longer than…; band: 8 runs in 10.',
      axis: 'hours',
      columnTime: 'Longer than',
      longer: (time: string) => `longer than ${time}`,
    },
    know: {
      title: 'How do we know?',
      method:
        'Every option is run through the same days, again and again, with the same lorries arriving at the same moments: what differs is what the option does. One run is one such stretch of days. From run to run chance changes who comes when, and how long each control takes.',
      intervals:
        'An interval says how far chance alone could have moved the figure. Differences to the baseline are given so that all of them hold together with 95% confidence. More runs make intervals narrower; they do not make an assumption truer.',
      definitions: 'What each figure means',
      assumptions: 'What it rests on',
      assumptionsHow: 'The figures of the scenario that come with a source, a range or a note.',
      onlyIn: (names: string) => `in ${names}`,
      range: (low: string, high: string) => `plausible from ${low} to ${high}`,
      confidence: { high: 'well sourced', medium: 'one source', low: 'weak or assumed' },
      none: 'This scenario gives no sources.',
    },
    /** Keys of the scenario format, as they stand in the list of assumptions. An empty text is passed over. */
    quantities: {
      run: 'The run',
      money: 'Money',
      vehicleTypes: 'Lorries',
      documentClasses: 'Drivers’ documents',
      demand: 'Traffic',
      hiddenParties: 'Hidden parties',
      technologies: 'Detection',
      staff: 'Staff',
      links: 'Roads',
      stations: 'Controls',
      rules: 'Rules of passport control',
      quay: 'Quay and ships',
      arrivals: '',
      lanes: 'lanes',
      booths: 'booths',
      desks: 'desks',
      bays: 'bays',
      sheds: 'sheds',
      teams: 'teams',
      checks: '',
      time: '',
      staffing: '',
      shifts: 'shift',
      selection: 'selection',
      whileQueueBelow: 'only while fewer lorries are there than',
      whenBusy: 'when busy',
      targeting: 'targeting',
      lift: 'times likelier to be checked with a party',
      unlessSearchedBy: 'not after a check at',
      concealment: 'concealment',
      correlation: 'correlation of misses',
      marshalling: '',
      warmUpHours: 'warm-up, hours',
      coolDownHours: 'cool-down, hours',
      discountRatePerYear: 'discount rate a year',
      inflationPerYear: 'inflation a year',
      poundInEuro: 'one pound in euros',
      fund: 'fund',
      euroPerYear: 'euros a year',
      staffEuroPerHour: 'an hour of work, euros',
      staffPoundPerHour: 'an hour of work, pounds',
      delayEuroPerHour: 'an hour of delay, euros',
      penaltyEuroPerPerson: 'penalty for each person found, euros',
      penaltyPoundPerPerson: 'penalty for each person found, pounds',
      partyFoundEuro: 'worth of a party found, euros',
      windowDaysPerYear: 'days a year like those of the run',
      share: 'share',
      lengthMetres: 'length, m',
      loadedShare: 'share loaded',
      lorriesPerDay: 'lorries a day',
      trafficGrowth: 'traffic growth',
      peakFactor: 'this week against an ordinary one',
      weekdayShare: 'share of the week',
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
      bookedShare: 'share booked on a sailing',
      bookingLead: 'arrival before the booked sailing',
      prevalence: 'share of lorries with a hidden party',
      typeFactor: 'prevalence against the average',
      night: 'at night',
      factor: 'factor',
      people: 'people',
      mean: 'mean',
      max: 'most',
      seconds: 'seconds',
      minSeconds: 'shortest, seconds',
      modeSeconds: 'most frequent, seconds',
      maxSeconds: 'longest, seconds',
      meanSeconds: 'mean, seconds',
      medianSeconds: 'median, seconds',
      p95Seconds: 'exceeded by one in twenty, seconds',
      phases: 'phases',
      coefficientOfVariation: 'coefficient of variation',
      detection: 'probability of an alarm with people inside',
      falseAlarm: 'probability of an alarm with nobody inside',
      travelSeconds: 'drive on a free road, seconds',
      count: 'number of lanes',
      peoplePerLane: 'people per lane',
      moveUpSeconds: 'time to pull up, seconds',
      handOver: 'extra time when people are found',
      relaxation: 'relaxed checks',
      fromQueue: 'from a queue of, lorries',
      untilQueue: 'until a queue of, lorries',
      databases: 'look-ups in databases',
      targeted: 'while targeted',
      databaseShare: 'share to be looked up in databases',
      targetedDatabaseShare: 'share to be looked up while targeted',
      misroutedShare: 'share of drivers in a lane signed for others',
      laneMetres: 'room, m',
      breakdown: 'breakdowns',
      meanHoursBetween: 'mean hours from a repair to the next breakdown',
      repair: 'repair',
      rest: 'rest',
      afterHours: 'after hours',
      forMinutes: 'for minutes',
      together: 'people who rest together',
      fatigue: 'fatigue',
      lossPerHour: 'sensitivity lost per hour',
      atLeast: 'sensitivity left at least',
      haste: 'haste',
      lossPerLorry: 'sensitivity lost per lorry waiting',
      weather: 'Weather',
      months: '',
      jan: 'January',
      feb: 'February',
      mar: 'March',
      apr: 'April',
      may: 'May',
      jun: 'June',
      jul: 'July',
      aug: 'August',
      sep: 'September',
      oct: 'October',
      nov: 'November',
      dec: 'December',
      windMetresPerSecond: 'wind, m/s',
      windSpreadMetresPerSecond: 'spread of the wind, m/s',
      temperatureCelsius: 'temperature, °C',
      temperatureSpreadCelsius: 'spread of the temperature, °C',
      dayNightCelsius: 'between night and day, °C',
      wind: 'wind',
      fromMetresPerSecond: 'from so much wind on, m/s',
      heat: 'heat',
      fromCelsius: 'from this temperature on, °C',
      lossPerDegree: 'sensitivity lost per degree',
    },
    footer: {
      seed: (seed: string) => `Seed “${seed}”`,
      fingerprint: 'fingerprint',
      anyMachine: 'same result on any machine',
      sources: 'Definitions and sources',
    },
  },
  port: {
    title: 'The port, hour by hour',
    caption: (runs: string, hour: string) =>
      `Mean of ${runs} runs: lorries standing at ${hour}, on average over the hour. A pale lorry is part of one.`,
    waiting: 'The layout to scale. Where lorries stand follows with the first results.',
    waitingShort: 'Results are coming',
    leftOption: 'Option in the first map',
    rightOption: 'Option in the second map',
    look: { whole: 'Whole road', port: 'Port', controls: 'Controls' },
    atControls: (lorries: string) => `${lorries} held at the controls`,
    forShip: (lorries: string) => `${lorries} waiting for a ship`,
    queue: (metres: string) => `${metres} m queue on the public road`,
    noQueue: 'no queue on the public road',
    before: (lorries: string) => `${lorries} more before it`,
    standingLorries: (lorries: string) => `${lorries} standing`,
    openLanes: (open: string, all: string) => `${open} of ${all} lanes open`,
    map: {
      look: 'What the maps show',
      keys: 'Map: plus and minus to zoom, arrow keys to move, zero to reset',
      nearer: 'Nearer',
      farther: 'Farther',
      reset: 'Show the port',
      whole: 'Show the whole road',
      layoutOnly: (option: string) => `Layout of ${option}, to scale. No results yet.`,
      summary: (option: string, hour: string) => `${option}, ${hour}, mean of all runs:`,
    },
    time: {
      title: 'Hour of the week',
      slider: 'Hour',
      curve: 'Mean queue on the public road, metres; band: 8 runs in 10',
      play: 'Play',
      pause: 'Pause',
      spaceKey: 'space',
      keys: 'space plays, arrow keys step',
    },
    standing: {
      title: 'Where lorries stand',
      how: (hour: string, runs: string) => `Waiting and in service at ${hour}, mean of ${runs} runs`,
      place: 'Place',
      absent: 'not in this layout',
      table: 'Show as a table',
    },
  },
  /** What an option gives for what it costs above the reference. */
  value: {
    perPartyFound: 'Price of one more party found',
    perDelayHour: 'Price of one hour of waiting less',
    netPresentValue: (years: string) => `Net present value, ${years}`,
    years: (years: number) => (years === 1 ? '1 year' : `${years} years`),
    range: (from: string, to: string) => `${from} to ${to}`,
    free: 'gained at no cost',
    noGain: { perPartyFound: 'fewer found', perDelayHour: 'more waiting' },
    unknown: 'can’t tell',
    perPartyFoundMeans:
      'Cost a year above that of the baseline, divided by the further parties found a year. No price is told where the difference is not shown.',
    perDelayHourMeans:
      'Cost a year above that of the baseline, divided by the hours that lorries wait less a year. No price is told where the difference is not shown.',
    netPresentValueMeans:
      'Benefit less cost above that of the baseline, over the years of the fund, at the discount rate. Only what the scenario says counts as a benefit: waiting saved at the value of time, and nothing for people found unless it says so.',
  },
  /** What the measures of an option cost, year by year of the fund. */
  ledger: {
    title: 'Cost against the fund',
    how: (fund: string, from: string) =>
      `What each option spends in each year of the fund, which runs from ${from}; line: the ${fund} a year that it pays. Pale: not the fund’s to pay.`,
    howAnnualised: (fund: string, from: string) =>
      `What each option costs in each year of the fund, which runs from ${from}, capital spread over its life; line: the ${fund} a year that it pays. Pale: not the fund’s to pay.`,
    year: (year: string) => `Year ${year}`,
    yearFrom: (year: string, from: string) => `Year ${year}, from ${from}`,
    total: 'All years',
    option: 'Option',
    period: 'Year',
    from: 'From',
    capitalSpent: 'Capital spent',
    capitalAnnualised: 'Capital, spread over its life',
    running: 'Running',
    staff: 'Staff',
    charged: 'Charged to the fund',
    notCharged: 'Not the fund’s',
    fund: 'The fund pays',
    overspent: 'Above the fund',
    over: (amount: string) => `${amount} over`,
    inTotal: (amount: string) => `${amount} in all`,
    within: 'within the fund',
    nothing: 'nothing spent',
    overspending: (name: string, amount: string, year: string, from: string) =>
      `${name} goes above the fund by ${amount} in year ${year} (from ${from}).`,
    noFund: 'These scenarios have no fund: give money.fund, with euroPerYear, from and years.',
  },
  units: {
    'lorries/day': 'lorries a day',
    minutes: 'min',
    metres: 'm',
    'per 100': 'per 100',
    share: '%',
    'per day': 'a day',
    'hours/day': 'h a day',
    'minutes/day': 'min a day',
    'per year': 'a year',
    lorries: 'lorries',
    'euro/day': 'euros a day',
    people: 'people',
    points: 'pts',
  },
  cli: {
    description:
      'Compares control layouts and measures at the Port of Calais by simulating its lorry traffic.',
    compare: {
      description: 'Simulate options and compare them; the first is the reference.',
      files: 'baseline and option files, or folders of them',
      replications: 'runs of each option (the first file says how many)',
      seed: 'text that names the random draws (the first file has one)',
      workers: 'runs at the same time (as many as the machine has cores)',
      json: 'results as JSON, to a file or, without one or with -, to stdout instead of the table',
      csv: 'results as CSV, to a file or, without one or with -, to stdout instead of the table',
      language: 'language of the table',
      quiet: 'no progress, no warnings, and no table when the results go to a file',
    },
    ledger: {
      description: 'Say what the measures of options cost in each year of the fund, without simulating.',
      files: 'baseline and option files, or folders of them',
      json: 'the ledger as JSON, to a file or, without one or with -, to stdout instead of the table',
      csv: 'the ledger as CSV, to a file or, without one or with -, to stdout instead of the table',
    },
    check: {
      description: 'Check scenario files without simulating anything.',
      files: 'baseline and option files, or folders of them',
      good: 'ok',
    },
    help: 'show this help',
    version: 'show the version',
    table: {
      replications: (count: string) => `${count} runs of each option`,
      seed: (seed: string) => `seed “${seed}”`,
      howToRead: 'Value ± half of its 95% interval.',
      howToReadAll: (reference: string) =>
        `Value ± half of its 95% interval; beneath it the difference to ${reference}. All differences hold together with 95% confidence.`,
      verdict: {
        better: 'better',
        worse: 'worse',
        changed: 'changed',
        noMatter: 'no matter',
        unknown: 'can’t tell',
      },
      moreRuns: (runs: string) => `~${runs} more runs`,
      /** Headings, each over rows of parts of the port. */
      waitsByClass: 'Mean wait by priority class',
      fullLinks: 'Roads with no room, share of the time',
      coverage: 'Lorries checked, share of those that come by',
      foundByCheck: 'Parties expected to be found a day, by check',
      classAt: (priorityClass: string, station: string) => `${station}: ${priorityClass}`,
      noClass: 'no class',
      fingerprints: (list: string) =>
        `Fingerprints (the same files, seed and runs give the same on every machine): ${list}`,
    },
    progress: 'runs',
    stopped: (done: number, planned: number) => `Stopped after ${done} of ${planned} runs.`,
    stoppedAtOnce: 'Stopped before the first run was complete: there is nothing to show.',
    warning: (text: string) => `warning: ${text}`,
    skipped: {
      noFormat: (file: string) => `${file} is skipped: it does not say "format": "rocade/1"`,
      noFile: (file: string) => `${file} is skipped: it is not a file that can be read`,
    },
    stdout: 'the standard output',
    refused: {
      wholeNumber: (from: number, to: number) => `Expected a whole number from ${from} to ${to}.`,
      seed: 'Expected 1 to 200 characters.',
      oneOnStdout: '--json and --csv cannot both go to stdout: give one of them a file.',
      sameOutput: (file: string) => `${file}: --json and --csv cannot go to the same file.`,
      scenarioAsOutput: (option: string, file: string) =>
        `${option} ${file}: this is a scenario file, and it would be overwritten. Name the scenario files before ${option}, or the results another way.`,
      takenAsOutput: (option: string, file: string) =>
        `${option} took ${file} as the file to write to, and no scenario is left: name the scenario files before ${option}, or write ${option} - for stdout.`,
      unwritable: (file: string, why: string) => `${file}: cannot be written: ${why}.`,
      why: {
        ENOENT: 'there is no such folder',
        ENOTDIR: 'there is no such folder',
        EISDIR: 'it is a folder',
        EACCES: 'no permission',
        EPERM: 'no permission',
        EROFS: 'the disk is read-only',
        ENOSPC: 'the disk is full',
        EDQUOT: 'the disk is full',
        EFBIG: 'the file is as large as it may be',
        ELOOP: 'it is a link that leads nowhere',
        EPIPE: 'its reader has gone',
        EIO: 'the device does not take it',
      },
      emptyFolder: 'there is no baseline or option file directly in this folder',
    },
    bug: 'This is a mistake in Rocade, not in your files. Run again with ROCADE_DEBUG=1 to see where it is, and report it.',
  },
}

export type Messages = typeof en
