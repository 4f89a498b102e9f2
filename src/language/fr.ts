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
      description: 'Simuler des options et les comparer ; la première sert de référence.',
      files: "fichiers d'état de référence et d'option, ou dossiers qui en contiennent",
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
      files: "fichiers d'état de référence et d'option, ou dossiers qui en contiennent",
      good: 'ok',
    },
    help: 'afficher cette aide',
    version: 'afficher la version',
    table: {
      replications: (count) => `${count} réplications`,
      seed: 'graine',
      confidence: "Valeur ± moitié de son propre intervalle à 95 %. Dessous, l'écart à",
      together: 'tous les écarts valent ensemble avec une confiance de 95 %.',
      moneyAim: 'Coûts',
      annualCost: 'Coût des mesures, par an',
      better: 'mieux',
      worse: 'moins bien',
      changed: 'changé',
      noMatter: 'sans importance',
      unknown: 'indécis',
      moreRuns: (count) => `indécis : ~${count} de plus`,
      fingerprint: 'Empreinte',
      fingerprintMeans:
        'mêmes fichiers, même graine et même nombre de réplications donnent la même empreinte sur toute machine.',
    },
    progress: 'réplications',
    stopped: (done, planned) => `Arrêté après ${done} réplications sur ${planned}.`,
    stoppedAtOnce: "Arrêté avant la fin de la première réplication : il n'y a rien à montrer.",
    warning: 'avertissement',
    refused: {
      wholeNumber: (from, to) => `Il faut un nombre entier de ${from} à ${to}.`,
      seed: 'Il faut de 1 à 200 caractères.',
      oneOnStdout:
        '--json et --csv ne peuvent pas aller tous deux sur la sortie standard : donnez un fichier à l’un des deux.',
      sameOutput: (file) => `${file} : --json et --csv ne peuvent pas aller dans le même fichier.`,
      scenarioAsOutput: (option, file) =>
        `${option} ${file} : c'est un fichier de scénario, il serait écrasé. Nommez les scénarios avant ${option}, ou les résultats autrement.`,
      unwritable: (file, why) => `${file} : impossible d'y écrire (${why}).`,
      emptyFolder: "ne contient directement aucun fichier d'état de référence ou d'option",
    },
    bug: 'C’est une erreur de Rocade, pas de vos fichiers. Relancez avec ROCADE_DEBUG=1 pour voir où, et signalez-la.',
  },
}
