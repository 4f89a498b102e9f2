/** Every word a person reads, in French. */
import type { Messages } from './language.ts'

export const fr: Messages = {
  outcomes: {
    throughput: 'Poids lourds embarqués, par jour',
    throughputBusiestDay: 'Poids lourds embarqués le jour le plus chargé',
    timeInPortMean: 'Temps moyen, de la rocade au navire',
    timeInPortP95: 'Temps dépassé par un poids lourd sur vingt',
    publicRoadQueueMax: 'Plus longue file sur la voie publique',
    missedSailings: 'Départs manqués, pour 100 poids lourds réservés',
    detectionRate: 'Groupes cachés trouvés',
    partiesFound: 'Groupes trouvés, par jour',
    partiesMissed: 'Groupes non trouvés, par jour',
    falseAlarms: 'Fouilles inutiles, par jour',
  },
  aims: { traffic: 'Trafic', detection: 'Détection' },
  definitions: {
    throughput: 'Poids lourds partis par navire pendant les jours comptés, divisés par le nombre de jours.',
    throughputBusiestDay: 'Poids lourds partis le jour où l’on en attend le plus.',
    timeInPortMean:
      'De l’arrivée du poids lourd à l’entrée de la rocade jusqu’au départ de son navire, en moyenne sur tous ceux arrivés pendant les jours comptés. L’attente du navire est comprise.',
    timeInPortP95:
      'De l’arrivée à l’entrée de la rocade jusqu’au départ du navire : 19 poids lourds sur 20 mettent moins, un sur 20 met plus.',
    publicRoadQueueMax:
      'La plus grande longueur atteinte par la file à l’arrêt sur les voies ouvertes à tous, en mètres de chaussée, y compris les poids lourds qui attendent avant l’entrée.',
    missedSailings:
      'Sur 100 poids lourds réservés sur un départ, combien sont partis par un départ suivant, quelle qu’en soit la cause.',
    detectionRate:
      'La probabilité que des personnes cachées dans un poids lourd soient trouvées avant l’embarquement. Elle est calculée le long du parcours de chaque poids lourd, donc plus sûre qu’un décompte des groupes trouvés.',
    partiesFound:
      'Groupes de personnes trouvés dans les poids lourds, comptés, par jour. Davantage peut vouloir dire de meilleurs contrôles ou plus de personnes cachées : aucun sens n’est meilleur en soi.',
    partiesMissed: 'Groupes de personnes cachées dans des poids lourds embarqués, nombre attendu par jour.',
    falseAlarms: 'Poids lourds fouillés par jour à la suite d’une alerte alors que personne ne s’y trouvait.',
  },
  answer: {
    pending: 'Les premières simulations sont en cours.',
    alone: 'Il n’y a qu’une option : ajoutez-en une autre pour comparer.',
    noMatter: 'Aucune option ne change quoi que ce soit d’important, ni au trafic ni à la détection.',
    noDifference: 'Aucune différence ne se voit entre les options.',
    noneBetter: 'Aucune option ne se révèle meilleure.',
    tooEarly: (runs) =>
      `Trop tôt pour le dire : il faut encore environ ${runs} simulations pour une première différence.`,
    quoted: (name) => `« ${name} »`,
    with: (name, clause) => `Avec ${name}, ${clause}.`,
    and: (first, second) => `${first}, et ${second}`,
    but: (first, second) => `${first}, mais ${second}`,
    aside: (first, second) => `${first} ; ${second}`,
    withNothingYet: (name, runs) =>
      `Pour ${name}, il est trop tôt pour le dire : encore environ ${runs} simulations.`,
    withNoDifference: (name) => `Pour ${name}, aucune différence ne se voit.`,
    alsoWorse: (name, list) => `Ce qui se dégrade aussi avec ${name} : ${list}.`,
    cannotTell: (subject, runs) =>
      `pour ${subject}, il est trop tôt pour le dire (encore environ ${runs} simulations)`,
    cannotTellEver: (subject) => `pour ${subject}, aucune différence ne se voit`,
    hardlyChanges: (subject) => `${subject} ne change guère`,
    range: (from, to) => `${from} à ${to}`,
    subject: {
      throughput: 'le nombre de poids lourds embarqués',
      throughputBusiestDay: 'le nombre de poids lourds embarqués le jour le plus chargé',
      timeInPortMean: 'le temps de la rocade au navire',
      timeInPortP95: 'le temps dépassé par un poids lourd sur vingt',
      publicRoadQueueMax: 'la plus longue file sur la voie publique',
      missedSailings: 'la part des départs manqués',
      detectionRate: 'la part des groupes cachés trouvés',
      partiesFound: 'le nombre de groupes trouvés',
      partiesMissed: 'le nombre de groupes non trouvés',
      falseAlarms: 'le nombre de fouilles inutiles',
    },
    byFraction: (subject, direction, fraction) =>
      `${subject} ${direction === 'less' ? 'diminue' : 'augmente'} d’environ ${fraction}`,
    byAmount: {
      throughput: (direction, amount) =>
        `${amount} poids lourds de ${direction === 'more' ? 'plus' : 'moins'} embarquent par jour`,
      throughputBusiestDay: (direction, amount) =>
        `${amount} poids lourds de ${direction === 'more' ? 'plus' : 'moins'} embarquent le jour le plus chargé`,
      timeInPortMean: (direction, amount) =>
        `le temps de la rocade au navire ${direction === 'less' ? 'diminue' : 'augmente'} de ${amount} minutes`,
      timeInPortP95: (direction, amount) =>
        `le temps dépassé par un poids lourd sur vingt ${direction === 'less' ? 'diminue' : 'augmente'} de ${amount} minutes`,
      publicRoadQueueMax: (direction, amount) =>
        `la plus longue file sur la voie publique ${direction === 'less' ? 'raccourcit' : 's’allonge'} de ${amount} m`,
      missedSailings: (direction, amount) =>
        `sur 100 poids lourds réservés, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} manquent leur départ`,
      detectionRate: (direction, amount) =>
        `sur 100 groupes cachés, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} sont trouvés`,
      partiesFound: (direction, amount) =>
        `${amount} groupes de ${direction === 'less' ? 'moins' : 'plus'} sont trouvés par jour`,
      partiesMissed: (direction, amount) =>
        `${amount} groupes de ${direction === 'less' ? 'moins' : 'plus'} échappent aux contrôles par jour`,
      falseAlarms: (direction, amount) =>
        `on compte ${amount} fouilles inutiles de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
    },
    fraction: {
      tenth: 'un dixième',
      fifth: 'un cinquième',
      quarter: 'un quart',
      third: 'un tiers',
      half: 'la moitié',
      twoThirds: 'deux tiers',
      threeQuarters: 'trois quarts',
    },
    number: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    counts: (count, of) => `${count} sur ${of}`,
    foundCounts: (count, of, before, baseline) =>
      `environ ${count} groupes cachés sur ${of} sont trouvés, contre environ ${before} avec ${baseline}`,
  },
  page: {
    views: 'Vues',
    skipToContent: 'Aller au contenu',
    language: 'Langue',
    route: { compare: 'Comparer', port: 'Port' },
    theme: { label: 'Thème', system: 'celui du système', light: 'clair', dark: 'sombre' },
    close: 'Fermer',
    loading: 'Lecture du scénario…',
    run: {
      options: (count) => (count === 1 ? '1 option' : `${count} options`),
      done: (done, planned) => `${done} simulations sur ${planned}`,
      progress: 'Simulations terminées',
      secondsLeft: (seconds) => `encore ${seconds} s environ`,
      minutesLeft: (minutes) => `encore ${minutes} min environ`,
      stopped: 'arrêtée',
      finished: 'terminée',
      starting: 'démarrage',
      widest: (width) => `intervalle le plus large : ±${width}`,
      widestMeans:
        'Le plus large des intervalles des poids lourds embarqués le jour le plus chargé, du temps moyen et des groupes cachés trouvés, rapporté à sa valeur.',
      stop: 'Arrêter',
      resume: 'Reprendre',
      morePrecise: 'Plus précis',
      morePreciseMeans:
        'Double le nombre de simulations et garde celles qui sont faites. Les intervalles rétrécissent d’un tiers environ.',
      oneRunMeans: (days) =>
        `Une simulation rejoue une fois toute la période (${days}) pour chaque option, avec les mêmes poids lourds dans chacune.`,
      days: (days) => (days === 1 ? '1 jour' : `${days} jours`),
    },
    basis: (runs) =>
      `Toutes les différences valent ensemble avec 95 % de confiance, sur ${runs} simulations de chaque option. Les intervalles couvrent le hasard de la simulation, pas l’incertitude des hypothèses.`,
    basisEarly:
      'Rien n’est affirmé avant que son intervalle le montre. Les intervalles couvrent le hasard de la simulation, pas l’incertitude des hypothèses.',
    howDoWeKnow: 'D’où vient ce résultat ?',
    options: {
      label: 'Options',
      show: (name) => `Afficher ${name}`,
      hide: (name) => `Masquer ${name}`,
      remove: (name) => `Retirer ${name}`,
      add: 'Ajouter une option',
      baseline: 'référence',
      costAYear: (cost) => `${cost} par an`,
      noCost: 'sans coût',
      shipped: 'Fournies avec Rocade',
      allShipped: 'Toutes les options fournies sont déjà comparées.',
      fromFiles: 'Depuis vos fichiers',
      fromFilesHow:
        'Ouvrez le fichier d’une option avec ses mesures et ses fichiers CSV : choisissez-les ensemble, ou tout un dossier. Ils ne quittent pas cette machine.',
      openFiles: 'Ouvrir des fichiers…',
      openFolder: 'Ouvrir un dossier…',
      drop: 'Déposez des fichiers de scénario pour ajouter une option',
    },
    problems: {
      title: (count) =>
        count === 1
          ? 'Un point à corriger dans les fichiers'
          : `${count} points à corriger dans les fichiers`,
      titleWarnings: (count) =>
        count === 1 ? 'Une remarque sur les fichiers' : `${count} remarques sur les fichiers`,
      kept: 'Rien n’a été ajouté ; la comparaison ci-dessous est inchangée.',
      noOption:
        'Aucun de ces fichiers n’est une option (kind: "option") ni une référence : il n’y a encore rien à comparer.',
      dismiss: 'Fermer',
      runFailed: 'La simulation s’est arrêtée sur une erreur',
      tryAgain: 'Réessayer',
      shippedFailed: 'La comparaison fournie n’a pas pu être lue',
    },
    empty: { title: 'Rien à comparer pour l’instant', how: 'Ajoutez une option pour commencer.' },
    chart: {
      table: 'Tableau',
      chart: 'Graphique',
      download: 'Télécharger',
      svg: 'Image (SVG)',
      png: 'Image (PNG)',
      csv: 'Chiffres (CSV)',
      keys: 'Les flèches du clavier lisent les valeurs.',
      option: 'Option',
      vehicleType: 'Type de poids lourd',
      low: 'bas',
      high: 'haut',
      mean: 'moyenne',
      interval: 'intervalle',
      notYet: 'Les premiers chiffres viennent avec la deuxième simulation.',
    },
    plane: {
      title: 'Trafic et détection',
      how: 'Chaque ellipse : où se trouve la vraie valeur, avec 95 % de confiance. En haut à droite, c’est mieux sur les deux plans.',
      x: 'poids lourds embarqués le jour le plus chargé',
      y: 'groupes cachés trouvés',
    },
    byType: {
      title: 'Trouvés, par type de poids lourd',
      how: 'Part des groupes cachés trouvés avant le navire ; trait : intervalle à 95 %.',
    },
    changes: {
      title: 'Ce que change chaque option',
      how: (baseline) =>
        `Différence avec ${baseline} et son intervalle. Gris : aucune différence encore établie.`,
      outcome: 'Résultat',
      better: 'mieux',
      worse: 'moins bien',
      changed: 'différent',
      noMatter: 'aucune différence notable',
      cannotTell: (runs) => `indécis : encore ~${runs} simulations`,
      cannotTellEver: 'aucune différence visible',
      waiting: 'en attente de simulations',
      money: 'Budget',
      cost: 'Coût des mesures, par an',
      costMeans:
        'Investissement réparti sur sa durée de vie au taux d’actualisation, plus coût de fonctionnement, pour toutes les mesures de l’option.',
      shownOption: 'Option affichée',
      value: 'valeur',
      difference: 'différence',
      verdict: 'verdict',
      smallest: (amount) => `Une différence de moins de ${amount} n’importe à personne.`,
    },
    queue: {
      title: 'File d’attente sur la voie publique',
      how: 'Longueur moyenne par heure, en mètres ; bande : 8 jours sur 10.',
      axis: 'mètres',
      busiestDay: 'Jour le plus chargé',
      week: 'Toute la période',
      span: 'Période affichée',
      hour: 'Heure',
      day: 'jour',
    },
    survival: {
      title: 'Temps de la rocade au navire',
      how: 'Part des poids lourds qui ont mis plus de… ; bande : 8 simulations sur 10.',
      axis: 'heures',
      columnTime: 'Plus de',
      longer: (time) => `plus de ${time}`,
    },
    know: {
      title: 'D’où vient ce résultat ?',
      method:
        'Chaque option traverse les mêmes journées, encore et encore, avec les mêmes poids lourds arrivant aux mêmes instants : ce qui diffère, c’est l’effet de l’option. Une simulation est une telle suite de journées. D’une simulation à l’autre, le hasard change qui arrive quand, et la durée de chaque contrôle.',
      intervals:
        'Un intervalle dit jusqu’où le seul hasard a pu déplacer le chiffre. Les différences avec la référence sont données de sorte qu’elles valent toutes ensemble avec 95 % de confiance. Plus de simulations resserrent les intervalles ; ils ne rendent pas une hypothèse plus vraie.',
      definitions: 'Ce que veut dire chaque chiffre',
      assumptions: 'Sur quoi cela repose',
      assumptionsHow: 'Les chiffres du scénario accompagnés d’une source, d’une fourchette ou d’une note.',
      onlyIn: (names) => `dans ${names}`,
      range: (low, high) => `plausible de ${low} à ${high}`,
      confidence: { high: 'bien sourcé', medium: 'une source', low: 'fragile ou supposé' },
      none: 'Ce scénario ne cite aucune source.',
    },
    footer: {
      seed: (seed) => `Graine « ${seed} »`,
      fingerprint: 'empreinte',
      anyMachine: 'même résultat sur toute machine',
      sources: 'Définitions et sources',
    },
  },
  units: {
    'lorries/day': 'poids lourds par jour',
    minutes: 'min',
    metres: 'm',
    'per 100': 'pour 100',
    share: '%',
    'per day': 'par jour',
    'hours/day': 'h par jour',
    lorries: 'poids lourds',
    points: 'pts',
  },
  cli: {
    description:
      'Compare des aménagements et des mesures au port de Calais en simulant son trafic de poids lourds.',
    compare: {
      description: 'Simuler des options et les comparer ; la première sert de référence.',
      files: 'fichiers d’état de référence et d’option, ou dossiers qui en contiennent',
      replications: 'réplications de chaque option (le premier fichier en fixe le nombre)',
      seed: 'texte qui désigne les tirages aléatoires (le premier fichier en a un)',
      workers: 'réplications menées en même temps (autant que la machine a de cœurs)',
      json: 'résultats en JSON, dans un fichier ou, à défaut, sur la sortie standard au lieu du tableau',
      csv: 'résultats en CSV, dans un fichier ou, à défaut, sur la sortie standard au lieu du tableau',
      language: 'langue du tableau',
      quiet: 'ni progression, ni avertissements, ni tableau quand les résultats vont dans un fichier',
    },
    check: {
      description: 'Vérifier des fichiers de scénario sans rien simuler.',
      files: 'fichiers d’état de référence et d’option, ou dossiers qui en contiennent',
      good: 'ok',
    },
    help: 'afficher cette aide',
    version: 'afficher la version',
    table: {
      replications: (count) => `${count} réplications`,
      seed: (seed) => `graine « ${seed} »`,
      howToRead: 'Valeur ± la moitié de son intervalle à 95 %.',
      howToReadAll: (reference) =>
        `Valeur ± la moitié de son intervalle à 95 % ; dessous, l’écart à ${reference}. Tous les écarts valent ensemble avec une confiance de 95 %.`,
      verdict: {
        better: 'mieux',
        worse: 'moins bien',
        changed: 'différent',
        noMatter: 'sans importance',
        unknown: 'indécis',
      },
      moreRuns: (runs) => `encore ~${runs}`,
      fingerprints: (list) =>
        `Empreintes (mêmes fichiers, même graine, même nombre de réplications : mêmes empreintes sur toute machine) : ${list}`,
    },
    progress: 'réplications',
    stopped: (done, planned) => `Arrêté après ${done} réplications sur ${planned}.`,
    stoppedAtOnce: 'Arrêté avant la fin de la première réplication : il n’y a rien à montrer.',
    warning: 'avertissement',
    refused: {
      wholeNumber: (from, to) => `Il faut un nombre entier de ${from} à ${to}.`,
      seed: 'Il faut de 1 à 200 caractères.',
      oneOnStdout:
        '--json et --csv ne peuvent pas aller tous deux sur la sortie standard : donnez un fichier à l’un des deux.',
      sameOutput: (file) => `${file} : --json et --csv ne peuvent pas aller dans le même fichier.`,
      scenarioAsOutput: (option, file) =>
        `${option} ${file} : c’est un fichier de scénario, il serait écrasé. Nommez les scénarios avant ${option}, ou les résultats autrement.`,
      unwritable: (file, why) => `${file} : impossible d’y écrire : ${why}.`,
      why: {
        ENOENT: 'ce dossier n’existe pas',
        ENOTDIR: 'ce dossier n’existe pas',
        EISDIR: 'c’est un dossier',
        EACCES: 'accès refusé',
        EPERM: 'accès refusé',
        EROFS: 'le disque est en lecture seule',
        ENOSPC: 'le disque est plein',
      },
      emptyFolder: 'aucun fichier d’état de référence ou d’option directement dans ce dossier',
    },
    bug: 'C’est une erreur de Rocade, pas de vos fichiers. Relancez avec ROCADE_DEBUG=1 pour voir où, et signalez-la.',
  },
}
