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
  page: {
    views: 'Vues',
    skipToContent: 'Aller au contenu',
    language: 'Langue',
    route: { compare: 'Comparer', port: 'Port' },
    theme: { label: 'Thème', system: 'celui du système', light: 'clair', dark: 'sombre' },
    footer: { anyMachine: 'Même résultat sur toute machine' },
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
}
