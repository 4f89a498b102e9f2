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
  /** What each outcome means, word for word what the engine measures. */
  definitions: {
    throughput: 'Lorries that sailed in the days counted, divided by the days.',
    throughputBusiestDay: 'Lorries that sailed on the day on which most lorries are expected.',
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
  },
  /** The sentence that answers. `with` begins it; names come in quotes. */
  answer: {
    pending: 'The first runs are under way.',
    alone: 'There is one option only: add another to compare.',
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
    alsoWorse: (name: string, list: string) => `Also shown to be worse with ${name}: ${list}.`,
    cannotTell: (subject: string, runs: string) =>
      `about ${subject} it is too early to tell (about ${runs} more runs)`,
    cannotTellEver: (subject: string) => `about ${subject} no difference can be seen`,
    hardlyChanges: (subject: string) => `${subject} hardly changes`,
    range: (from: string, to: string) => `${from} to ${to}`,
    subject: {
      throughput: 'the number of lorries shipped',
      throughputBusiestDay: 'the number of lorries shipped on the busiest day',
      timeInPortMean: 'the time from ring road to ship',
      timeInPortP95: 'the time that one lorry in twenty exceeds',
      publicRoadQueueMax: 'the longest queue on the public road',
      missedSailings: 'the share of sailings missed',
      detectionRate: 'the share of hidden parties found',
      partiesFound: 'the number of parties found',
      partiesMissed: 'the number of parties missed',
      falseAlarms: 'the number of needless searches',
    },
    byFraction: (subject: string, direction: 'more' | 'less', fraction: string) =>
      `${subject} ${direction === 'less' ? 'falls' : 'rises'} by about ${fraction}`,
    byAmount: {
      throughput: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'more' ? 'more' : 'fewer'} lorries ship a day`,
      throughputBusiestDay: (direction: 'more' | 'less', amount: string) =>
        `${amount} ${direction === 'more' ? 'more' : 'fewer'} lorries ship on the busiest day`,
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
      `about ${count} in ${of} hidden parties are found, where ${baseline} finds about ${before}`,
  },
  page: {
    views: 'Views',
    skipToContent: 'Skip to the content',
    language: 'Language',
    route: { compare: 'Compare', port: 'Port' },
    theme: { label: 'Theme', system: 'as the system', light: 'light', dark: 'dark' },
    close: 'Close',
    loading: 'Reading the scenario…',
    run: {
      options: (count: number) => (count === 1 ? '1 option' : `${count} options`),
      done: (done: string, planned: string) => `${done} of ${planned} runs`,
      progress: 'Runs complete',
      secondsLeft: (seconds: string) => `about ${seconds} s left`,
      minutesLeft: (minutes: string) => `about ${minutes} min left`,
      stopped: 'stopped',
      finished: 'finished',
      starting: 'starting',
      widest: (width: string) => `widest interval ±${width}`,
      widestMeans:
        'The widest of all intervals of lorries shipped on the busiest day, mean time and hidden parties found, against its own value.',
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
      `All differences hold together with 95 % confidence, over ${runs} runs of each option. The intervals cover the chance of the simulation, not how sure the assumptions are.`,
    basisEarly:
      'Nothing is claimed before its interval shows it. The intervals cover the chance of the simulation, not how sure the assumptions are.',
    howDoWeKnow: 'How do we know?',
    options: {
      label: 'Options',
      show: (name: string) => `Show ${name}`,
      hide: (name: string) => `Hide ${name}`,
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
      low: 'low',
      high: 'high',
      mean: 'mean',
      interval: 'interval',
      notYet: 'First figures come with the second run.',
    },
    plane: {
      title: 'Traffic and detection',
      how: 'Each ellipse: where the true value lies, with 95 % confidence. Up and to the right is better on both.',
      x: 'lorries shipped on the busiest day',
      y: 'hidden parties found',
    },
    byType: {
      title: 'Found, by kind of lorry',
      how: 'Share of hidden parties found before the ship; line: 95 % interval.',
    },
    changes: {
      title: 'What each option changes',
      how: (baseline: string) =>
        `Difference to ${baseline} with its interval. Grey: no difference shown yet.`,
      outcome: 'Outcome',
      better: 'better',
      worse: 'worse',
      changed: 'changed',
      noMatter: 'no difference that matters',
      cannotTell: (runs: string) => `can’t tell: ~${runs} more runs`,
      cannotTellEver: 'no difference seen',
      waiting: 'waiting for runs',
      money: 'Money',
      cost: 'Cost of the measures, a year',
      costMeans:
        'Capital spread over its life at the discount rate, plus running cost, of all measures of the option.',
      shownOption: 'Option shown',
      value: 'value',
      difference: 'difference',
      verdict: 'verdict',
      smallest: (amount: string) => `A difference below ${amount} matters to no one.`,
    },
    queue: {
      title: 'Queue on the public road',
      how: 'Mean length by hour, in metres; band: 8 days in 10.',
      axis: 'metres',
      busiestDay: 'Busiest day',
      week: 'Whole time',
      span: 'Time shown',
      hour: 'Hour',
      day: 'day',
    },
    survival: {
      title: 'Time from ring road to ship',
      how: 'Share of lorries that took longer than…; band: 8 weeks in 10.',
      axis: 'hours',
      columnTime: 'Longer than',
      longer: (time: string) => `longer than ${time}`,
    },
    know: {
      title: 'How do we know?',
      method:
        'Every option is run through the same days, again and again, with the same lorries arriving at the same moments: what differs is what the option does. One run is one such stretch of days. From run to run chance changes who comes when, and how long each control takes.',
      intervals:
        'An interval says how far chance alone could have moved the figure. Differences to the baseline are given so that all of them hold together with 95 % confidence. More runs make intervals narrower; they do not make an assumption truer.',
      definitions: 'What each figure means',
      assumptions: 'What it rests on',
      assumptionsHow: 'The figures of the scenario that come with a source, a range or a note.',
      onlyIn: (names: string) => `in ${names}`,
      range: (low: string, high: string) => `plausible from ${low} to ${high}`,
      confidence: { high: 'well sourced', medium: 'one source', low: 'weak or assumed' },
      none: 'This scenario gives no sources.',
    },
    footer: {
      seed: (seed: string) => `Seed “${seed}”`,
      fingerprint: 'fingerprint',
      anyMachine: 'same result on any machine',
      sources: 'Definitions and sources',
    },
  },
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
  cli: {
    description:
      'Compares control layouts and measures at the Port of Calais by simulating its lorry traffic.',
    compare: {
      description: 'Simulate options and compare them; the first is the reference.',
      files: 'baseline and option files, or folders of them',
      replications: 'replications of each option (the run of the first file says how many)',
      seed: 'text that names the random draws (the run of the first file has one)',
      workers: 'replications run at the same time (as many as the machine has cores)',
      json: 'results as JSON, to a file or, without one, to stdout instead of the table',
      csv: 'results as CSV, to a file or, without one, to stdout instead of the table',
      language: 'language of the table',
      quiet: 'no progress, no warnings, and no table when the results go to a file',
    },
    check: {
      description: 'Check scenario files without simulating anything.',
      files: 'baseline and option files, or folders of them',
      good: 'ok',
    },
    help: 'show this help',
    version: 'show the version',
    table: {
      replications: (count: string) => `${count} replications`,
      seed: (seed: string) => `seed “${seed}”`,
      howToRead: 'Value ± half of its 95 % interval.',
      howToReadAll: (reference: string) =>
        `Value ± half of its 95 % interval; beneath it the difference to ${reference}. All differences hold together with 95 % confidence.`,
      verdict: {
        better: 'better',
        worse: 'worse',
        changed: 'changed',
        noMatter: 'no matter',
        unknown: 'can’t tell',
      },
      moreRuns: (runs: string) => `~${runs} more runs`,
      fingerprints: (list: string) =>
        `Fingerprints (the same files, seed and replications give the same on every machine): ${list}`,
    },
    progress: 'replications',
    stopped: (done: number, planned: number) => `Stopped after ${done} of ${planned} replications.`,
    stoppedAtOnce: 'Stopped before the first replication was complete: there is nothing to show.',
    warning: 'warning',
    refused: {
      wholeNumber: (from: number, to: number) => `Expected a whole number from ${from} to ${to}.`,
      seed: 'Expected 1 to 200 characters.',
      oneOnStdout: '--json and --csv cannot both go to stdout: give one of them a file.',
      sameOutput: (file: string) => `${file}: --json and --csv cannot go to the same file.`,
      scenarioAsOutput: (option: string, file: string) =>
        `${option} ${file}: this is a scenario file, and it would be overwritten. Name the scenario files before ${option}, or the results another way.`,
      unwritable: (file: string, why: string) => `${file}: cannot be written: ${why}.`,
      why: {
        ENOENT: 'there is no such folder',
        ENOTDIR: 'there is no such folder',
        EISDIR: 'it is a folder',
        EACCES: 'no permission',
        EPERM: 'no permission',
        EROFS: 'the disk is read-only',
        ENOSPC: 'the disk is full',
      },
      emptyFolder: 'there is no baseline or option file directly in this folder',
    },
    bug: 'This is a mistake in Rocade, not in your files. Run again with ROCADE_DEBUG=1 to see where it is, and report it.',
  },
}
