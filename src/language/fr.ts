/** Every word a person reads, in French. */
import type { Messages } from './en.ts'

export const fr: Messages = {
  outcomes: {
    throughput: 'Poids lourds embarqués, par jour',
    shippedOnTime: 'Poids lourds embarqués en deux heures, jour le plus chargé',
    timeInPortMean: 'Temps moyen, de la rocade au navire',
    timeInPortP95: 'Temps dépassé par un poids lourd sur vingt',
    publicRoadQueueMax: 'Plus longue file sur la voie publique',
    missedSailings: 'Départs manqués, pour 100 poids lourds ayant réservé',
    detectionRate: 'Groupes cachés trouvés',
    partiesFound: 'Groupes trouvés, par jour',
    partiesMissed: 'Groupes non trouvés, par jour',
    falseAlarms: 'Fouilles inutiles, par jour',
    documentCheckCoverage: 'Conducteurs dont les documents ont été vérifiés',
    thoroughCheckCoverage: 'Vérifications approfondies faites, parmi celles dues',
    stampCoverage: 'Passages cachetés ou enregistrés, parmi ceux qui doivent l’être',
    timeNotRelaxed: 'Temps sans assouplissement des vérifications',
    secondaryAvailability: 'Zone de vérification approfondie disponible',
    rightLaneShare: 'Conducteurs dans la bonne file',
    complianceIndex: 'Indice de conformité : moyenne des six parties',
    databaseCheckCoverage: 'Consultations des bases de données faites, parmi celles dues',
    minutesRelaxed: 'Vérifications assouplies, temps par jour',
    lorriesRelaxed: 'Poids lourds passés sous vérifications assouplies, par jour',
    hoursAtRisk: 'Heures-personnes dans des compartiments dangereux, par jour',
    hoursAboveShortTerm: 'Heures-personnes au-delà de la limite de courte durée, par jour',
    hoursInDanger: 'Heures-personnes en danger immédiat, par jour',
    hoursUnconscious: 'Heures-personnes dans un air qui fait perdre conscience, par jour',
    foundInTime: 'Personnes trouvées à temps, par jour',
    hoursSaved: 'Heures-personnes de risque évitées par les découvertes, par jour',
    seriousHarm: 'Personnes gravement atteintes, nombre attendu par an',
    deaths: 'Décès, nombre attendu par an',
    handOverWaitMean: 'Attente moyenne de la découverte à la prise en charge',
    handOverWaitP95: 'Attente dépassée par un groupe sur vingt',
    peopleReferred: 'Personnes vulnérables orientées, par jour',
    referredInTime: 'Personnes vulnérables orientées à temps',
    receptionHours: 'Heures d’agents auprès des personnes trouvées, par jour',
    bayHeldHours: 'Heures d’immobilisation des postes de fouille après découverte, par jour',
    partiesFoundExpected: 'Groupes trouvés, par jour, nombre attendu',
    lorryDelay: 'Attente de tous les poids lourds',
    delayCost: 'Coût de cette attente, euros par jour',
    staffHours: 'Personnel en service',
    staffCost: 'Coût du personnel en service, euros par jour',
    penalties: 'Amendes, euros par jour',
    benefits: 'Ce qui compte comme avantage, euros par jour',
    peopleWaiting: 'Personnes qui attendent de passer',
    peopleWaitingAtEnd: 'Personnes qui attendent, à la fin',
    attempts: 'Personnes qui tentent de monter, par jour',
    boardings: 'Groupes montés au port, par jour',
    partiesFromUpstream: 'Groupes venus d’amont, par jour',
    peopleAcross: 'Personnes passées, par jour',
    peopleDisplaced: 'Personnes qui tentent ailleurs, par jour',
    perceivedSuccess: 'Réussite escomptée',
  },
  aims: {
    traffic: 'Trafic',
    detection: 'Détection',
    pressure: 'Pression',
    life: 'Risque vital',
    vulnerable: 'Personnes trouvées',
    compliance: 'Conformité',
    money: 'Budget',
  },
  definitions: {
    throughput: 'Poids lourds partis par navire pendant les jours comptés, divisés par le nombre de jours.',
    shippedOnTime:
      'Parmi les poids lourds arrivés le jour où l’on en attend le plus, ceux dont le navire part dans les deux heures qui suivent leur arrivée à l’entrée.',
    timeInPortMean:
      'De l’arrivée du poids lourd à l’entrée de la rocade jusqu’au départ de son navire, en moyenne sur tous ceux arrivés pendant les jours comptés. L’attente du navire est comprise.',
    timeInPortP95:
      'De l’arrivée à l’entrée de la rocade jusqu’au départ du navire : 19 poids lourds sur 20 mettent moins, un sur 20 met plus.',
    publicRoadQueueMax:
      'La plus grande longueur atteinte par la file à l’arrêt sur les voies ouvertes à tous, en mètres de chaussée, y compris les poids lourds qui attendent avant l’entrée.',
    missedSailings:
      'Sur 100 poids lourds ayant réservé un départ, combien sont partis par un départ suivant, quelle qu’en soit la cause.',
    detectionRate:
      'La probabilité que des personnes cachées dans un poids lourd soient trouvées avant l’embarquement. Elle est calculée le long du parcours de chaque poids lourd, donc plus sûre qu’un décompte des groupes trouvés.',
    partiesFound:
      'Groupes de personnes trouvés dans les poids lourds, comptés, par jour. Davantage peut vouloir dire de meilleurs contrôles ou plus de personnes cachées : aucun sens n’est meilleur en soi.',
    partiesMissed: 'Groupes de personnes cachées dans des poids lourds embarqués, nombre attendu par jour.',
    falseAlarms: 'Poids lourds fouillés par jour à la suite d’une alerte alors que personne ne s’y trouvait.',
    documentCheckCoverage:
      'Parmi les conducteurs aux contrôles que les règles obligent, la part de ceux dont les documents ont été regardés, ne serait-ce que brièvement.',
    thoroughCheckCoverage:
      'Parmi les conducteurs auxquels les règles imposent une vérification approfondie, la part de ceux qui l’ont eue, à l’aubette ou dans la zone prévue pour cela.',
    stampCoverage:
      'Parmi les conducteurs dont les règles veulent que le passage soit cacheté ou enregistré, la part de ceux pour qui il l’a été.',
    timeNotRelaxed:
      'Part du temps pendant laquelle les vérifications n’étaient pas assouplies, en moyenne sur les contrôles.',
    secondaryAvailability:
      'Parmi les conducteurs contrôlés, la part de ceux qu’une zone prévue pour les vérifications approfondies aurait pu accueillir aussitôt. Sans une telle zone, elle est nulle.',
    rightLaneShare:
      'Parmi les conducteurs contrôlés, la part de ceux qui n’étaient pas dans une file signalée pour d’autres documents. Sans signalisation, elle est entière.',
    complianceIndex:
      'La moyenne des six parties ci-dessus, qui comptent autant l’une que l’autre ; celles où il n’y avait rien à mesurer sont laissées de côté.',
    databaseCheckCoverage:
      'Parmi les conducteurs que les règles veulent voir recherchés dans les bases de données, la part de ceux qui l’ont été. Ne fait pas partie de l’indice.',
    minutesRelaxed:
      'Minutes par jour pendant lesquelles un contrôle a réduit ses vérifications parce que la file était longue, tous contrôles réunis.',
    lorriesRelaxed: 'Conducteurs par jour dont la vérification a été réduite parce que la file était longue.',
    hoursAtRisk:
      'Heures que des personnes passent, du moment où elles se cachent jusqu’à leur découverte ou à l’ouverture des portes, dans un air au-delà de la limite d’une journée de travail, ou trop froid ou trop chaud. Une heure de trois personnes compte trois fois.',
    hoursAboveShortTerm:
      'De même dans un air plus chargé en dioxyde de carbone que ce que l’on peut respirer un quart d’heure.',
    hoursInDanger:
      'De même dans un air immédiatement dangereux pour la vie ou la santé, ou après un froid ou une chaleur qui atteindrait gravement la moitié des personnes.',
    hoursUnconscious: 'De même dans un air où l’on perd conscience en quelques minutes.',
    foundInTime:
      'Personnes trouvées avant d’être en danger immédiat, et qui l’auraient été avant l’ouverture des portes, nombre attendu par jour.',
    hoursSaved:
      'Heures dans des compartiments dangereux que les personnes trouvées auraient encore subies jusqu’à l’ouverture des portes.',
    seriousHarm:
      'Personnes que l’on s’attend à voir gravement atteintes par l’air, le froid ou la chaleur, décès compris, si chaque jour ressemblait à ceux qui sont comptés. Les courbes dose-réponse sous-jacentes sont incertaines : voir la documentation.',
    deaths:
      'Personnes que l’on s’attend à voir mourir de l’air, du froid ou de la chaleur, si chaque jour ressemblait à ceux qui sont comptés. Les courbes dose-réponse sous-jacentes sont incertaines : voir la documentation.',
    handOverWaitMean:
      'Du moment où des personnes sont trouvées dans un poids lourd jusqu’à leur prise en charge par l’accueil, en moyenne sur tous les groupes trouvés pendant les jours comptés.',
    handOverWaitP95: '19 groupes sur 20 attendent moins la prise en charge, un sur 20 attend plus.',
    peopleReferred:
      'Personnes trouvées qui sont vulnérables, comme des enfants ou des victimes, et que l’on oriente après leurs entretiens : nombre attendu par jour.',
    referredInTime: 'Parmi les personnes vulnérables orientées, la part qui l’est dans le délai indiqué.',
    receptionHours:
      'Heures par jour que les agents de l’accueil consacrent aux examens médicaux et aux entretiens des personnes trouvées.',
    bayHeldHours:
      'Heures par jour pendant lesquelles un poste de fouille reste occupé par les personnes qu’on y a trouvées, jusqu’à leur prise en charge.',
    partiesFoundExpected:
      'Groupes de personnes trouvés dans les poids lourds, nombre attendu par jour, calculé le long du parcours de chaque poids lourd. C’est à lui que les coûts sont rapportés.',
    lorryDelay:
      'Temps dans le port des poids lourds arrivés pendant les jours comptés, moins leurs trajets et leurs propres contrôles : tout ce qu’ils passent dans les files, derrière d’autres, et à attendre le navire. Heures de poids lourd par jour. Une part, l’attente du prochain navire, ne s’évite dans aucun port : c’est la différence qui compte.',
    delayCost: 'L’attente de chaque type de poids lourd, à la valeur du temps que le scénario lui donne.',
    staffHours:
      'Heures de toutes les personnes en service selon le tableau, par jour, qu’il y ait du travail ou non.',
    staffCost: 'Les mêmes au coût horaire de chaque équipe. Le coût propre d’une mesure n’y entre pas.',
    penalties:
      'Pour chaque personne trouvée dans un poids lourd, l’amende indiquée par le scénario, par jour. Davantage peut vouloir dire de meilleurs contrôles ou plus de personnes cachées : aucun sens n’est meilleur en soi.',
    benefits:
      'Tout ce qui, selon le scénario, compte comme avantage, en euros par jour : le coût de l’attente en moins, les amendes et la valeur des groupes trouvés en plus.',
    peopleWaiting:
      'Personnes qui attendent de passer dans la ville et alentour, en moyenne sur les jours comptés.',
    peopleWaitingAtEnd: 'Les mêmes, à la fin du dernier jour compté.',
    attempts:
      'Personnes qui tentent de monter dans un poids lourd, comptées, par jour, qu’elles y parviennent ou non. Qui tente deux fois compte deux fois.',
    boardings:
      'Groupes de personnes qui montent dans un poids lourd arrêté au port ou devant lui, nombre attendu par jour.',
    partiesFromUpstream:
      'Groupes de personnes déjà cachées dans leur poids lourd à son arrivée à l’entrée, nombre attendu par jour.',
    peopleAcross: 'Personnes dans les poids lourds qui sont passés, comptées, par jour.',
    peopleDisplaced:
      'Parmi les personnes qui partent pour un autre lieu, celles qui tentent de passer de là, par jour : ce qui se déplace ne disparaît pas.',
    perceivedSuccess:
      'La part des tentatives qui réussissent, telle que ceux qui attendent l’ont vue ces derniers temps ; à la fin des jours comptés.',
  },
  measures: {
    list: (option, measures) => `Mesures de ${option} : ${measures.join(' ; ')}.`,
    dated: (measure, dates) => `${measure} (${dates})`,
    from: (day) => `à partir du ${day}`,
    to: (day) => `jusqu’au ${day} inclus`,
    between: (first, last) => `du ${first} au ${last}`,
    built: (decided, inForce) => `décidée le ${decided}, en vigueur ${inForce}`,
  },
  answer: {
    pending: 'Les premières simulations sont en cours.',
    hidden: 'Toutes les options sauf la référence sont masquées.',
    costs: (name, cost, others) => `${[`${name} coûte ${cost} par an`, ...others].join(' ; ')}.`,
    costsToo: (name, cost) => `${name} ${cost}`,
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
    alsoWorse: (name, list) => `Moins bien avec ${name} : ${list}.`,
    unfinished: (name, lorries) =>
      `Avec ${name}, ${lorries} poids lourds d’une simulation n’étaient pas partis à sa fin : les files ne s’étaient pas résorbées, et les temps sont plus longs qu’indiqué.`,
    cannotTell: (subject, runs) =>
      `il est trop tôt pour se prononcer sur ${subject} (encore environ ${runs} simulations)`,
    cannotTellEver: (subject) => `aucune différence ne se voit pour ${subject}`,
    hardlyChanges: (subject) => `${subject} ne change guère`,
    range: (from, to) => `${from} à ${to}`,
    subject: {
      throughput: 'le nombre de poids lourds embarqués',
      shippedOnTime: 'le nombre de poids lourds embarqués en deux heures le jour le plus chargé',
      timeInPortMean: 'le temps de la rocade au navire',
      timeInPortP95: 'le temps dépassé par un poids lourd sur vingt',
      publicRoadQueueMax: 'la plus longue file sur la voie publique',
      missedSailings: 'la part des départs manqués',
      detectionRate: 'la part des groupes cachés trouvés',
      partiesFound: 'le nombre de groupes trouvés',
      partiesMissed: 'le nombre de groupes non trouvés',
      falseAlarms: 'le nombre de fouilles inutiles',
      documentCheckCoverage: 'la part des conducteurs dont les documents sont vérifiés',
      thoroughCheckCoverage: 'la part des vérifications approfondies dues qui sont faites',
      stampCoverage: 'la part des passages cachetés ou enregistrés',
      timeNotRelaxed: 'le temps sans assouplissement des vérifications',
      secondaryAvailability: 'la disponibilité de la zone de vérification approfondie',
      rightLaneShare: 'la part des conducteurs dans la bonne file',
      complianceIndex: 'l’indice de conformité',
      databaseCheckCoverage: 'la part des consultations dues des bases de données',
      minutesRelaxed: 'le temps de vérifications assouplies',
      lorriesRelaxed: 'le nombre de poids lourds passés sous vérifications assouplies',
      hoursAtRisk: 'le temps passé dans des compartiments dangereux',
      hoursAboveShortTerm: 'le temps passé au-delà de la limite de courte durée',
      hoursInDanger: 'le temps passé en danger immédiat',
      hoursUnconscious: 'le temps passé dans un air qui fait perdre conscience',
      foundInTime: 'le nombre de personnes trouvées à temps',
      hoursSaved: 'le temps de risque évité par les découvertes',
      seriousHarm: 'le nombre attendu de personnes gravement atteintes',
      deaths: 'le nombre attendu de décès',
      handOverWaitMean: 'l’attente de la découverte à la prise en charge',
      handOverWaitP95: 'l’attente dépassée par un groupe sur vingt',
      peopleReferred: 'le nombre de personnes vulnérables orientées',
      referredInTime: 'la part des personnes vulnérables orientées à temps',
      receptionHours: 'le temps que les agents consacrent aux personnes trouvées',
      bayHeldHours: 'le temps d’immobilisation des postes de fouille après découverte',
      partiesFoundExpected: 'le nombre attendu de groupes trouvés',
      lorryDelay: 'l’attente de tous les poids lourds',
      delayCost: 'le coût de l’attente',
      staffHours: 'les heures du personnel en service',
      staffCost: 'le coût du personnel en service',
      penalties: 'le montant des amendes',
      benefits: 'le total des avantages',
      peopleWaiting: 'le nombre de personnes qui attendent',
      peopleWaitingAtEnd: 'le nombre de personnes qui attendent à la fin',
      attempts: 'le nombre de tentatives',
      boardings: 'le nombre de groupes montés au port',
      partiesFromUpstream: 'le nombre de groupes venus d’amont',
      peopleAcross: 'le nombre de personnes passées',
      peopleDisplaced: 'le nombre de personnes qui tentent ailleurs',
      perceivedSuccess: 'la réussite escomptée',
    },
    byFraction: (subject, direction, fraction) =>
      `${subject} ${direction === 'less' ? 'diminue' : 'augmente'} d’environ ${fraction}`,
    byAmount: {
      throughput: (direction, amount) =>
        `${amount} poids lourds de ${direction === 'more' ? 'plus' : 'moins'} embarquent par jour`,
      shippedOnTime: (direction, amount) =>
        `${amount} poids lourds de ${direction === 'more' ? 'plus' : 'moins'} embarquent en deux heures le jour le plus chargé`,
      timeInPortMean: (direction, amount) =>
        `le temps de la rocade au navire ${direction === 'less' ? 'diminue' : 'augmente'} de ${amount} minutes`,
      timeInPortP95: (direction, amount) =>
        `le temps dépassé par un poids lourd sur vingt ${direction === 'less' ? 'diminue' : 'augmente'} de ${amount} minutes`,
      publicRoadQueueMax: (direction, amount) =>
        `la plus longue file sur la voie publique ${direction === 'less' ? 'raccourcit' : 's’allonge'} de ${amount} m`,
      missedSailings: (direction, amount) =>
        `sur 100 poids lourds ayant réservé, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} manquent leur départ`,
      detectionRate: (direction, amount) =>
        `sur 100 groupes cachés, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} sont trouvés`,
      partiesFound: (direction, amount) =>
        `${amount} groupes de ${direction === 'less' ? 'moins' : 'plus'} sont trouvés par jour`,
      partiesMissed: (direction, amount) =>
        `${amount} groupes de ${direction === 'less' ? 'moins' : 'plus'} échappent aux contrôles par jour`,
      falseAlarms: (direction, amount) =>
        `on compte ${amount} fouilles inutiles de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      documentCheckCoverage: (direction, amount) =>
        `sur 100 conducteurs, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} ont leurs documents vérifiés`,
      thoroughCheckCoverage: (direction, amount) =>
        `sur 100 vérifications approfondies dues, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} sont faites`,
      stampCoverage: (direction, amount) =>
        `sur 100 passages à cacheter, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} le sont`,
      timeNotRelaxed: (direction, amount) =>
        `sur 100 heures, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} sont sans assouplissement`,
      secondaryAvailability: (direction, amount) =>
        `pour ${amount} conducteurs sur 100 de ${direction === 'less' ? 'moins' : 'plus'}, la zone de vérification approfondie est disponible`,
      rightLaneShare: (direction, amount) =>
        `sur 100 conducteurs, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} sont dans la bonne file`,
      complianceIndex: (direction, amount) =>
        `l’indice de conformité ${direction === 'less' ? 'perd' : 'gagne'} ${amount} points`,
      databaseCheckCoverage: (direction, amount) =>
        `sur 100 consultations dues, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} sont faites`,
      minutesRelaxed: (direction, amount) =>
        `les vérifications sont assouplies ${amount} minutes de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      lorriesRelaxed: (direction, amount) =>
        `${amount} poids lourds de ${direction === 'less' ? 'moins' : 'plus'} par jour passent sous vérifications assouplies`,
      hoursAtRisk: (direction, amount) =>
        `${amount} heures-personnes de ${direction === 'less' ? 'moins' : 'plus'} par jour se passent dans des compartiments dangereux`,
      hoursAboveShortTerm: (direction, amount) =>
        `${amount} heures-personnes de ${direction === 'less' ? 'moins' : 'plus'} par jour se passent au-delà de la limite de courte durée`,
      hoursInDanger: (direction, amount) =>
        `${amount} heures-personnes de ${direction === 'less' ? 'moins' : 'plus'} par jour se passent en danger immédiat`,
      hoursUnconscious: (direction, amount) =>
        `${amount} heures-personnes de ${direction === 'less' ? 'moins' : 'plus'} par jour se passent dans un air qui fait perdre conscience`,
      foundInTime: (direction, amount) =>
        `${amount} personnes de ${direction === 'less' ? 'moins' : 'plus'} sont trouvées à temps par jour`,
      hoursSaved: (direction, amount) =>
        `les découvertes évitent ${amount} heures-personnes de risque de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      seriousHarm: (direction, amount) =>
        `on attend ${amount} personnes gravement atteintes de ${direction === 'less' ? 'moins' : 'plus'} par an`,
      deaths: (direction, amount) =>
        `on attend ${amount} décès de ${direction === 'less' ? 'moins' : 'plus'} par an`,
      handOverWaitMean: (direction, amount) =>
        `l’attente de la découverte à la prise en charge ${direction === 'less' ? 'diminue' : 'augmente'} de ${amount} minutes`,
      handOverWaitP95: (direction, amount) =>
        `l’attente dépassée par un groupe sur vingt ${direction === 'less' ? 'diminue' : 'augmente'} de ${amount} minutes`,
      peopleReferred: (direction, amount) =>
        `${amount} personnes vulnérables de ${direction === 'less' ? 'moins' : 'plus'} sont orientées par jour`,
      referredInTime: (direction, amount) =>
        `sur 100 personnes vulnérables, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} sont orientées à temps`,
      receptionHours: (direction, amount) =>
        `les agents consacrent ${amount} heures de ${direction === 'less' ? 'moins' : 'plus'} par jour aux personnes trouvées`,
      bayHeldHours: (direction, amount) =>
        `les postes de fouille sont immobilisés ${amount} heures de ${direction === 'less' ? 'moins' : 'plus'} par jour après découverte`,
      partiesFoundExpected: (direction, amount) =>
        `on attend ${amount} groupes trouvés de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      lorryDelay: (direction, amount) =>
        `les poids lourds attendent ${amount} heures de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      delayCost: (direction, amount) =>
        `l’attente coûte ${amount} euros de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      staffHours: (direction, amount) =>
        `le personnel est en service ${amount} heures de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      staffCost: (direction, amount) =>
        `le personnel en service coûte ${amount} euros de ${direction === 'less' ? 'moins' : 'plus'} par jour`,
      penalties: (direction, amount) =>
        `les amendes ${direction === 'less' ? 'baissent' : 'augmentent'} de ${amount} euros par jour`,
      benefits: (direction, amount) =>
        `les avantages ${direction === 'less' ? 'baissent' : 'augmentent'} de ${amount} euros par jour`,
      peopleWaiting: (direction, amount) =>
        `${amount} personnes de ${direction === 'less' ? 'moins' : 'plus'} attendent de passer`,
      peopleWaitingAtEnd: (direction, amount) =>
        `${amount} personnes de ${direction === 'less' ? 'moins' : 'plus'} attendent à la fin`,
      attempts: (direction, amount) =>
        `${amount} personnes de ${direction === 'less' ? 'moins' : 'plus'} tentent de monter par jour`,
      boardings: (direction, amount) =>
        `${amount} groupes de ${direction === 'less' ? 'moins' : 'plus'} montent au port par jour`,
      partiesFromUpstream: (direction, amount) =>
        `${amount} groupes de ${direction === 'less' ? 'moins' : 'plus'} viennent d’amont par jour`,
      peopleAcross: (direction, amount) =>
        `${amount} personnes de ${direction === 'less' ? 'moins' : 'plus'} passent par jour`,
      peopleDisplaced: (direction, amount) =>
        `${amount} personnes de ${direction === 'less' ? 'moins' : 'plus'} tentent ailleurs par jour`,
      perceivedSuccess: (direction, amount) =>
        `sur 100 tentatives, ${amount} de ${direction === 'less' ? 'moins' : 'plus'} passent pour réussir`,
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
    named: (what, name) => `${what} : ${name}`,
    documentTitle: (view) => `${view} – Rocade`,
    loading: 'Lecture du scénario…',
    run: {
      options: (count) => (count === 1 ? '1 option' : `${count} options`),
      done: (done, planned) => `${done} simulations sur ${planned}`,
      progress: 'Simulations terminées',
      secondsLeft: (seconds) => `encore ${seconds} s environ`,
      minutesLeft: (minutes) => `encore ${minutes} min environ`,
      stopped: 'arrêtée',
      failed: 'interrompue',
      finished: 'terminée',
      starting: 'démarrage',
      widest: (width) => `intervalle le plus large : ±${width}`,
      widestMeans:
        'La moitié d’un intervalle, rapportée à sa valeur : la plus large parmi les chiffres de tête, soit les poids lourds embarqués en deux heures le jour le plus chargé, le temps moyen et les groupes cachés trouvés.',
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
      `Toutes les différences valent ensemble avec 95 % de confiance, sur ${runs} simulations de chaque option. Les intervalles tiennent compte du hasard des simulations, non de l’incertitude des hypothèses.`,
    basisEarly:
      'Rien n’est affirmé avant que son intervalle le montre. Les intervalles tiennent compte du hasard des simulations, non de l’incertitude des hypothèses.',
    howDoWeKnow: 'D’où vient ce résultat ?',
    options: {
      label: 'Options',
      show: (name) => `Afficher ${name}`,
      hide: (name) => `Masquer ${name}`,
      showAll: 'Afficher toutes les options',
      stays: {
        baseline: 'La référence reste affichée : toutes les différences s’y rapportent.',
        last: 'La dernière option affichée ne peut pas être masquée.',
      },
      remove: (name) => `Retirer ${name}`,
      add: 'Ajouter une option',
      baseline: 'référence',
      costAYear: (cost) => `${cost} par an`,
      noCost: 'sans coût',
      shipped: 'Fournies avec Rocade',
      allShipped: 'Toutes les options fournies sont déjà comparées.',
      fromFiles: 'Depuis vos fichiers',
      fromFilesHow:
        'Ouvrez le fichier d’une option avec ses mesures et ses fichiers CSV : choisissez-les ensemble, ou tout un dossier. Ils ne quittent pas cette machine.',
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
      more: (count) => `et ${count} de plus`,
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
      bandColumns: (name) => [name, `${name} : 10 %`, `${name} : 90 %`],
      low: 'bas',
      high: 'haut',
      mean: 'moyenne',
      interval: 'intervalle',
      notYet: 'Les premiers chiffres viennent avec la deuxième simulation.',
    },
    plane: {
      title: 'Trafic et détection',
      how: 'Chaque ellipse : où se trouve la vraie valeur, avec 95 % de confiance. En haut à droite, c’est mieux sur les deux plans.',
      howEarly:
        'Chaque point : une option. Les ellipses à 95 % de confiance viennent avec la troisième simulation. En haut à droite, c’est mieux sur les deux plans.',
      x: 'poids lourds embarqués en deux heures, jour le plus chargé',
      y: 'groupes cachés trouvés',
    },
    byType: {
      title: 'Trouvés, par type de poids lourd',
      how: 'Part des groupes cachés trouvés avant le navire ; trait : intervalle à 95 %.',
    },
    changes: {
      title: 'Ce que change chaque option',
      how: (baseline) =>
        `Différence avec ${baseline} et son intervalle ; valeurs ± la moitié du leur. Gris : pas encore établi, ou trop petit pour importer.`,
      outcome: 'Résultat',
      better: 'mieux',
      worse: 'moins bien',
      changed: 'différent',
      noMatter: 'sans importance',
      cannotTell: (runs) => `indécis : encore ~${runs} simulations`,
      cannotTellEver: 'aucune différence visible',
      waiting: 'en attente de simulations',
      cost: 'Coût des mesures, par an',
      costMeans:
        'Investissement réparti sur sa durée de vie au taux d’actualisation, plus coût de fonctionnement et heures de travail, pour toutes les mesures de l’option.',
      shownOption: 'Option affichée',
      value: 'valeur',
      difference: 'différence',
      verdict: 'verdict',
      smallest: (amount) => `Une différence de moins de ${amount} est dite « sans importance ».`,
    },
    queue: {
      title: 'File d’attente sur la voie publique',
      how: 'Longueur moyenne par heure, en mètres ; bande : 8 jours sur 10.',
      axis: 'mètres',
      busiestDay: 'Jour le plus chargé',
      week: 'Toute la période',
      span: 'Période affichée',
      hour: 'Heure',
      tick: (hour) => `${hour} h`,
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
        'Un intervalle dit jusqu’où le seul hasard a pu déplacer le chiffre. Les différences avec la référence sont données de sorte qu’elles valent toutes ensemble avec 95 % de confiance. Plus de simulations resserrent les intervalles ; elles ne rendent pas une hypothèse plus vraie.',
      definitions: 'Ce que veut dire chaque chiffre',
      assumptions: 'Sur quoi cela repose',
      assumptionsHow: 'Les chiffres du scénario accompagnés d’une source, d’une fourchette ou d’une note.',
      onlyIn: (names) => `dans ${names}`,
      range: (low, high) => `plausible de ${low} à ${high}`,
      confidence: { high: 'bien sourcé', medium: 'une source', low: 'fragile ou supposé' },
      none: 'Ce scénario ne cite aucune source.',
    },
    quantities: {
      run: 'La simulation',
      money: 'Budget',
      vehicleTypes: 'Poids lourds',
      documentClasses: 'Documents des conducteurs',
      demand: 'Trafic',
      hiddenParties: 'Groupes cachés',
      technologies: 'Détection',
      staff: 'Personnel',
      links: 'Voies',
      stations: 'Contrôles',
      rules: 'Règles du contrôle des passeports',
      quay: 'Quai et navires',
      arrivals: '',
      lanes: 'couloirs',
      booths: 'guérites',
      desks: 'guichets',
      bays: 'postes',
      sheds: 'hangars',
      teams: 'équipes',
      checks: '',
      time: '',
      staffing: '',
      shifts: 'vacation',
      selection: 'sélection',
      whileQueueBelow: 'seulement en dessous de (poids lourds présents)',
      whenBusy: 'en cas d’affluence',
      targeting: 'ciblage',
      lift: 'contrôle plus probable avec un groupe, facteur',
      unlessSearchedBy: 'pas après un contrôle à',
      concealment: 'dissimulation',
      correlation: 'corrélation des échecs',
      marshalling: '',
      warmUpHours: 'mise en route, heures',
      coolDownHours: 'fin de simulation, heures',
      discountRatePerYear: 'taux d’actualisation annuel',
      inflationPerYear: 'inflation annuelle',
      poundInEuro: 'une livre en euros',
      fund: 'fonds',
      euroPerYear: 'euros par an',
      staffEuroPerHour: 'une heure de travail, euros',
      staffPoundPerHour: 'une heure de travail, livres',
      delayEuroPerHour: 'une heure d’attente, euros',
      penaltyEuroPerPerson: 'amende par personne trouvée, euros',
      penaltyPoundPerPerson: 'amende par personne trouvée, livres',
      partyFoundEuro: 'valeur d’un groupe trouvé, euros',
      windowDaysPerYear: 'jours par an semblables à ceux de la simulation',
      share: 'part',
      lengthMetres: 'longueur, m',
      loadedShare: 'part en charge',
      lorriesPerDay: 'poids lourds par jour',
      trafficGrowth: 'croissance du trafic',
      peakFactor: 'cette semaine par rapport à une semaine ordinaire',
      weekdayShare: 'part de la semaine',
      mon: 'lundi',
      tue: 'mardi',
      wed: 'mercredi',
      thu: 'jeudi',
      fri: 'vendredi',
      sat: 'samedi',
      sun: 'dimanche',
      bookedShare: 'part réservée sur un départ',
      bookingLead: 'arrivée avant le départ réservé',
      prevalence: 'part des poids lourds avec un groupe caché',
      typeFactor: 'prévalence par rapport à la moyenne',
      night: 'la nuit',
      factor: 'facteur',
      people: 'personnes',
      mean: 'moyenne',
      max: 'au plus',
      seconds: 'secondes',
      minSeconds: 'le plus court, secondes',
      modeSeconds: 'le plus fréquent, secondes',
      maxSeconds: 'le plus long, secondes',
      meanSeconds: 'moyenne, secondes',
      medianSeconds: 'médiane, secondes',
      p95Seconds: 'dépassé une fois sur vingt, secondes',
      phases: 'phases',
      coefficientOfVariation: 'coefficient de variation',
      detection: 'probabilité d’alerte avec des personnes à bord',
      falseAlarm: 'probabilité d’alerte sans personne à bord',
      travelSeconds: 'trajet sur voie libre, secondes',
      count: 'nombre de couloirs',
      peoplePerLane: 'agents par couloir',
      moveUpSeconds: 'temps d’avancée, secondes',
      handOver: 'temps ajouté quand des personnes sont trouvées',
      relaxation: 'vérifications assouplies',
      fromQueue: 'à partir d’une file de, poids lourds',
      untilQueue: 'jusqu’à une file de, poids lourds',
      databases: 'consultation des bases de données',
      targeted: 'quand elle est ciblée',
      databaseShare: 'part à rechercher dans les bases de données',
      targetedDatabaseShare: 'part à rechercher quand la consultation est ciblée',
      misroutedShare: 'part des conducteurs dans une file signalée pour d’autres',
      laneMetres: 'place, m',
    },
    footer: {
      seed: (seed) => `Graine « ${seed} »`,
      fingerprint: 'empreinte',
      anyMachine: 'même résultat sur toute machine',
      sources: 'Définitions et sources',
    },
  },
  port: {
    title: 'Le port, heure par heure',
    caption: (runs, hour) =>
      `Moyenne de ${runs} simulations\u202f: poids lourds à l’arrêt ${hour}, en moyenne sur l’heure. Un poids lourd pâle est une fraction d’un seul.`,
    waiting: 'L’aménagement à l’échelle. Les poids lourds à l’arrêt suivront avec les premiers résultats.',
    waitingShort: 'Résultats en cours',
    leftOption: 'Option de la première carte',
    rightOption: 'Option de la seconde carte',
    look: { whole: 'Toute la rocade', port: 'Port', controls: 'Contrôles' },
    atControls: (lorries) => `${lorries} retenus aux contrôles`,
    forShip: (lorries) => `${lorries} en attente d’un navire`,
    queue: (metres) => `${metres}\u00a0m de file sur la voie publique`,
    noQueue: 'pas de file sur la voie publique',
    before: (lorries) => `${lorries} de plus en amont`,
    standingLorries: (lorries) => `${lorries} à l’arrêt`,
    openLanes: (open, all) => `${open} voies ouvertes sur ${all}`,
    map: {
      look: 'Ce que montrent les cartes',
      keys: 'Carte\u202f: plus et moins pour zoomer, flèches pour se déplacer, zéro pour revenir',
      nearer: 'Plus près',
      farther: 'Plus loin',
      reset: 'Montrer le port',
      whole: 'Montrer toute la rocade',
      layoutOnly: (option) => `Aménagement «\u202f${option}\u202f», à l’échelle. Pas encore de résultats.`,
      summary: (option, hour) => `${option}, ${hour}, moyenne de toutes les simulations\u202f:`,
    },
    time: {
      title: 'Heure de la semaine',
      slider: 'Heure',
      curve: 'File moyenne sur la voie publique, en mètres\u202f; bande\u202f: 8 simulations sur 10',
      play: 'Lecture',
      pause: 'Pause',
      spaceKey: 'barre d’espace',
      keys: 'barre d’espace : lecture ; flèches : une heure',
    },
    standing: {
      title: 'Où les poids lourds sont à l’arrêt',
      how: (hour, runs) => `En attente et au contrôle, ${hour}, moyenne de ${runs} simulations`,
      place: 'Lieu',
      absent: 'pas dans cet aménagement',
      table: 'Voir en tableau',
    },
  },
  value: {
    perPartyFound: 'Prix d’un groupe trouvé de plus',
    perDelayHour: 'Prix d’une heure d’attente de moins',
    netPresentValue: (years) => `Valeur actuelle nette, ${years}`,
    years: (years) => (years === 1 ? '1 an' : `${years} ans`),
    range: (from, to) => `${from} à ${to}`,
    free: 'gagné sans coût',
    noGain: { perPartyFound: 'moins de groupes trouvés', perDelayHour: 'plus d’attente' },
    unknown: 'indécis',
    perPartyFoundMeans:
      'Coût annuel au-delà de celui de la référence, divisé par les groupes trouvés de plus par an. Aucun prix n’est donné tant que la différence n’est pas établie.',
    perDelayHourMeans:
      'Coût annuel au-delà de celui de la référence, divisé par les heures d’attente de moins par an. Aucun prix n’est donné tant que la différence n’est pas établie.',
    netPresentValueMeans:
      'Avantages moins coûts au-delà de ceux de la référence, sur les années du fonds, au taux d’actualisation. Seul compte ce que le scénario désigne comme avantage : l’attente évitée, à la valeur du temps, et rien pour les personnes trouvées sauf s’il le dit.',
  },
  ledger: {
    title: 'Les coûts face au fonds',
    how: (fund, from) =>
      `Ce que chaque option dépense dans chaque année du fonds, qui court depuis le ${from} ; trait : les ${fund} par an qu’il verse. En pâle : hors du fonds.`,
    howAnnualised: (fund, from) =>
      `Ce que chaque option coûte dans chaque année du fonds, qui court depuis le ${from}, l’investissement étant réparti sur sa durée de vie ; trait : les ${fund} par an qu’il verse. En pâle : hors du fonds.`,
    year: (year) => `Année ${year}`,
    yearFrom: (year, from) => `Année ${year}, depuis le ${from}`,
    total: 'Toutes les années',
    option: 'Option',
    period: 'Année',
    from: 'Depuis le',
    capitalSpent: 'Investissement dépensé',
    capitalAnnualised: 'Investissement, réparti sur sa durée de vie',
    running: 'Fonctionnement',
    staff: 'Personnel',
    charged: 'À la charge du fonds',
    notCharged: 'Hors du fonds',
    fund: 'Le fonds verse',
    overspent: 'Au-delà du fonds',
    over: (amount) => `${amount} de trop`,
    inTotal: (amount) => `${amount} en tout`,
    within: 'dans les limites du fonds',
    nothing: 'rien de dépensé',
    overspending: (name, amount, year, from) =>
      `${name} dépasse le fonds de ${amount} en année ${year} (depuis le ${from}).`,
    noFund: 'Ces scénarios n’ont pas de fonds : donnez money.fund, avec euroPerYear, from et years.',
  },
  units: {
    'lorries/day': 'poids lourds par jour',
    minutes: 'min',
    metres: 'm',
    'per 100': 'pour 100',
    share: '%',
    'per day': 'par jour',
    'hours/day': 'h par jour',
    'minutes/day': 'min par jour',
    'per year': 'par an',
    lorries: 'poids lourds',
    'euro/day': 'euros par jour',
    people: 'personnes',
    points: 'pts',
  },
  cli: {
    description:
      'Compare des aménagements et des mesures au port de Calais en simulant son trafic de poids lourds.',
    compare: {
      description: 'Simuler des options et les comparer ; la première sert de référence.',
      files: 'fichiers d’état de référence et d’option, ou dossiers qui en contiennent',
      replications: 'simulations de chaque option (le premier fichier en fixe le nombre)',
      seed: 'texte qui désigne les tirages aléatoires (le premier fichier en a un)',
      workers: 'simulations menées en même temps (autant que la machine a de cœurs)',
      json: 'résultats en JSON, dans un fichier ou, à défaut ou avec -, sur la sortie standard au lieu du tableau',
      csv: 'résultats en CSV, dans un fichier ou, à défaut ou avec -, sur la sortie standard au lieu du tableau',
      language: 'langue du tableau',
      quiet: 'ni progression, ni avertissements, ni tableau quand les résultats vont dans un fichier',
    },
    ledger: {
      description: 'Dire ce que coûtent les mesures des options dans chaque année du fonds, sans simuler.',
      files: 'fichiers de référence et d’option, ou dossiers qui en contiennent',
      json: 'les comptes en JSON, dans un fichier ou, sans fichier ou avec -, sur la sortie standard à la place du tableau',
      csv: 'les comptes en CSV, dans un fichier ou, sans fichier ou avec -, sur la sortie standard à la place du tableau',
    },
    check: {
      description: 'Vérifier des fichiers de scénario sans rien simuler.',
      files: 'fichiers d’état de référence et d’option, ou dossiers qui en contiennent',
      good: 'ok',
    },
    help: 'afficher cette aide',
    version: 'afficher la version',
    table: {
      replications: (count) => `${count} simulations de chaque option`,
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
      moreRuns: (runs) => `encore ~${runs} simulations`,
      waitsByClass: 'Attente moyenne par classe de priorité',
      fullLinks: 'Voies sans place, part du temps',
      coverage: 'Poids lourds contrôlés, part de ceux qui se présentent',
      foundByCheck: 'Groupes trouvés par jour (nombre attendu), par contrôle',
      classAt: (priorityClass, station) => `${station} : ${priorityClass}`,
      noClass: 'sans classe',
      fingerprints: (list) =>
        `Empreintes (mêmes fichiers, même graine, même nombre de simulations : mêmes empreintes sur toute machine) : ${list}`,
    },
    progress: 'simulations',
    stopped: (done, planned) => `Arrêté après ${done} simulations sur ${planned}.`,
    stoppedAtOnce: 'Arrêté avant la fin de la première simulation : il n’y a rien à montrer.',
    warning: (text) => `avertissement\u202f: ${text}`,
    skipped: {
      noFormat: (file) => `${file} est ignoré\u202f: il n’indique pas "format": "rocade/1"`,
      noFile: (file) => `${file} est ignoré\u202f: ce n’est pas un fichier lisible`,
    },
    stdout: 'la sortie standard',
    refused: {
      wholeNumber: (from, to) => `Il faut un nombre entier de ${from} à ${to}.`,
      seed: 'Il faut de 1 à 200 caractères.',
      oneOnStdout:
        '--json et --csv ne peuvent pas aller tous deux sur la sortie standard : donnez un fichier à l’un des deux.',
      sameOutput: (file) => `${file} : --json et --csv ne peuvent pas aller dans le même fichier.`,
      scenarioAsOutput: (option, file) =>
        `${option} ${file} : c’est un fichier de scénario, il serait écrasé. Nommez les scénarios avant ${option}, ou les résultats autrement.`,
      takenAsOutput: (option, file) =>
        `${option} a pris ${file} pour le fichier à écrire, et il ne reste aucun scénario\u202f: nommez les scénarios avant ${option}, ou écrivez ${option} - pour la sortie standard.`,
      unwritable: (file, why) => `${file} : impossible d’y écrire : ${why}.`,
      why: {
        ENOENT: 'ce dossier n’existe pas',
        ENOTDIR: 'ce dossier n’existe pas',
        EISDIR: 'c’est un dossier',
        EACCES: 'accès refusé',
        EPERM: 'accès refusé',
        EROFS: 'le disque est en lecture seule',
        ENOSPC: 'le disque est plein',
        EDQUOT: 'le disque est plein',
        EFBIG: 'le fichier a atteint la taille permise',
        ELOOP: 'c’est un lien qui ne mène nulle part',
        EPIPE: 'son lecteur est parti',
        EIO: 'le périphérique ne l’accepte pas',
      },
      emptyFolder: 'aucun fichier d’état de référence ou d’option directement dans ce dossier',
    },
    bug: 'C’est une erreur de Rocade, pas de vos fichiers. Relancez avec ROCADE_DEBUG=1 pour voir où, et signalez-la.',
  },
}
