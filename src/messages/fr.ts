import { pluralIn } from './plural.ts';

const plural = pluralIn('fr');

/** The words of the interface. French is the source: the other catalogues have its shape and miss nothing. */
export const fr = {
  page: {
    skip: 'Aller au contenu',
    sections: 'Rubriques',
    main: 'Navigation principale',
    service: 'Autour du journal',
    edition: (number: string) => `Édition n°\u00a0${number}`,
    unpublished: 'Première édition à paraître',
    feeds: 'Flux RSS',
    colophon: 'Lisible hors ligne, sans traceur ni tiers.',
    update: 'Une nouvelle version de l’application est prête.',
    accept: 'Mettre à jour',
    newEdition: 'Une nouvelle édition est arrivée.',
    corrected: 'Cet article a été corrigé depuis.',
    show: 'Afficher',
    later: 'Plus tard',
    loading: 'Chargement…',
  },

  nav: {
    front: 'À la une',
    topics: 'Thèmes',
    search: 'Recherche',
    saved: 'Enregistrés',
    library: 'Bibliothèque',
    newsletter: 'La lettre',
    settings: 'Réglages',
    about: 'À propos',
    privacy: 'Confidentialité',
    legal: 'Mentions légales',
  },

  front: {
    brief: 'En bref',
    all: 'Toute la rubrique',
    explore: 'Explorer par thème',
    also: 'À lire aussi',
    foreign: 'Dans d’autres langues',
    more: 'Afficher la suite',
    empty: 'La première édition se prépare',
    emptyText: 'Aucun article n’est encore paru. Revenez bientôt\u202f: la caravane est en route.',
  },

  filter: {
    hint: 'Plusieurs choix possibles. Les articles déjà reçus se trient sans réseau.',
    chosen: 'Thèmes choisis',
    remove: (name: string) => `Retirer ${name}`,
    clear: 'Tout effacer',
    every: (kind: string) => `${kind}\u00a0: tout voir`,
    found: plural({ zero: 'Aucun article', one: '# article', other: '# articles' }),
    none: 'Aucun article ne réunit ces thèmes',
    noneText: 'Retirez un thème pour élargir le choix.',
    unknown: (names: string) => `Thème inconnu, laissé de côté\u00a0: ${names}.`,
  },

  kinds: {
    country: 'Pays',
    place: 'Lieux',
    theme: 'Sujets',
    person: 'Personnes',
    organisation: 'Organisations',
    infrastructure: 'Infrastructures',
  },

  article: {
    by: (names: string) => `Par ${names}`,
    updated: (date: string) => `Mis à jour le ${date}`,
    minutes: plural({ one: '# min de lecture', other: '# min de lecture' }),
    topics: 'Thèmes de l’article',
    save: 'Enregistrer',
    saved: 'Enregistré',
    savedNow: 'Article enregistré\u202f: il reste sur cet appareil.',
    unsavedNow: 'Article retiré des enregistrés.',
    share: 'Partager',
    copied: 'Titre et lien copiés',
    original: 'Lire sur le site de la rédaction',
    partial: 'La rédaction n’a transmis qu’un extrait de cet article.',
    related: 'Sur le même sujet',
  },

  topic: {
    follows: plural({ zero: 'Aucun article', one: '# article', other: '# articles' }),
    feed: 'Suivre par flux RSS',
    spellings: (names: string) => `S’écrit aussi ${names}`,
    empty: 'Pas encore d’article sur ce thème',
  },

  search: {
    label: 'Chercher dans le journal',
    placeholder: 'Aral, Tokaïev, gaz…',
    submit: 'Chercher',
    hint: 'La recherche se fait sur cet appareil\u202f: personne ne sait ce que vous cherchez.',
    found: (count: number, query: string) =>
      plural({
        zero: `Rien pour «\u00a0${query}\u00a0»`,
        one: `# article pour «\u00a0${query}\u00a0»`,
        other: `# articles pour «\u00a0${query}\u00a0»`,
      })(count),
    none: 'Rien ne correspond',
    noneText: 'Essayez un autre mot, ou une autre graphie\u202f: les noms translittérés sont reconnus.',
    toFetch: 'à télécharger',
    hints: {
      long: 'Question raccourcie\u202f: seul le début a servi.',
      quote: 'Un guillemet n’est pas fermé\u202f: les mots ont été cherchés un à un.',
      operator:
        'Un opérateur est resté sans valeur\u202f: écrivez par exemple «\u00a0thème\u00a0: eau\u00a0».',
      date: 'Date non comprise\u202f: écrivez 2024, 2024-03 ou 05/03/2024.',
      empty: 'Rien à chercher dans cette question\u202f: essayez un nom, un lieu, un mot.',
    },
    unknown: (names: string) => `Inconnu ici, laissé de côté\u00a0: ${names}.`,
    narrow: 'Préciser',
    topics: 'Thèmes',
    languages: 'Langues',
    years: 'Années',
    suggested: 'Propositions',
    recent: 'Vos recherches, gardées sur cet appareil',
    forget: 'Effacer l’historique',
    unready: 'La recherche ouvre dès que la bibliothèque a reçu les articles.',
    scriptless: 'La recherche a besoin de JavaScript, car elle se fait sur votre appareil.',
  },

  saved: {
    empty: 'Rien d’enregistré pour l’instant',
    emptyText:
      'Sous le titre d’un article, «\u00a0Enregistrer\u00a0» le garde ici, lisible sans réseau et jamais effacé.',
    scriptless: 'Enregistrer des articles demande JavaScript\u202f: la liste vit sur votre appareil.',
  },

  library: {
    intro:
      'Les articles reçus sur cet appareil se lisent sans réseau, même ceux que vous n’avez jamais ouverts.',
    phase: {
      empty: 'Bibliothèque vide',
      syncing: 'Réception en cours',
      ready: 'Prêt hors ligne',
      error: 'Réception interrompue',
    },
    short: (readable: string, wanted: string) => `${readable} sur ${wanted}`,
    articles: 'Articles lisibles hors ligne',
    bytes: 'Place occupée',
    synced: 'Dernière vérification auprès du journal',
    issued: 'Édition parue le',
    never: 'Jamais',
    sync: 'Synchroniser maintenant',
    check: 'Vérifier la lecture hors ligne',
    checking: 'Vérification…',
    checked: (readable: string, wanted: string, illustrated: string) =>
      `${readable} articles sur ${wanted} relus sans réseau, dont ${illustrated} avec leur image.`,
    late: 'Cette édition date un peu\u202f: le journal a peut-être du nouveau, que votre appareil n’a pas encore reçu.',
    problems: {
      offline: 'Pas de réseau\u202f: la réception reprendra d’elle-même.',
      unreachable: 'Le journal ne répond pas. Nouvel essai un peu plus tard.',
      unverified: 'L’édition reçue ne porte pas une signature valable\u202f: elle a été refusée.',
      'unknown-key':
        'Le journal a changé de clé. L’ancienne bibliothèque reste lisible\u202f; la vider permet d’adopter la nouvelle.',
      'older-edition': 'Une édition plus ancienne que la vôtre a été proposée, et refusée.',
      'storage-full': 'La place manque sur cet appareil. Libérez-en, puis synchronisez.',
      'storage-failed': 'Le navigateur n’arrive plus à écrire sur cet appareil. Rechargez la page.',
    },
    reset: 'Vider la bibliothèque',
    resetText: 'Efface les articles reçus\u202f; ils reviendront à la prochaine synchronisation.',
    resetMarks: 'Effacer aussi mes articles enregistrés et lus',
    resetSure: 'Vider vraiment\u202f?',
    resetYes: 'Oui, vider',
    resetNo: 'Garder',
    unavailable: 'Le navigateur refuse le stockage\u202f: la lecture en ligne reste possible.',
    scriptless: 'La bibliothèque hors ligne demande JavaScript. Sans lui, tout se lit en ligne.',
  },

  care: {
    proof: 'Prête hors ligne\u202f?',
    unproved: 'La bibliothèque n’a pas encore été relue.',
    checked: (time: string) => `Relue sans réseau le ${time}.`,
    repairing: 'Ce qui manque est reçu de nouveau.',
    erased:
      'Le navigateur avait effacé une partie de la bibliothèque\u202f: elle se reconstitue. Ce que vous avez enregistré est resté marqué.',
    room: 'Place pour les textes',
    roomText:
      'Les plus récents d’abord. Ce choix dit seulement combien d’articles sont reçus, jamais lesquels vous lisez.',
    texts: 'Garder sur cet appareil',
    byItself: 'Au mieux',
    offer: (articles: string, size: string) => `${articles} articles, ${size}`,
    savesData:
      'Votre appareil économise les données\u202f: les images ne sont reçues que lorsque vous les ouvrez.',
    protection: 'Protection contre l’effacement',
    isProtected: 'Le navigateur n’effacera rien de lui-même.',
    isUnprotected: 'Si la place vient à manquer, le navigateur peut effacer la bibliothèque.',
    protect: 'Demander la protection',
    marks: 'Mes marques',
    marksText:
      'Articles enregistrés et lus, réglages\u202f: un fichier que vous gardez, ou portez sur un autre appareil. Rien ne passe par le journal.',
    take: 'Exporter dans un fichier',
    bring: 'Importer un fichier',
    brought: plural({ one: '# article repris.', other: '# articles repris.' }),
    notMarks: 'Ce fichier ne contient pas de marques de Caravane\u202f; rien n’a changé.',
  },

  newsletter: {
    title: 'La lettre du journal',
    pitch: 'Le choix de la rédaction, dans votre boîte. Ni traceur ni image espionne.',
    email: 'Adresse électronique',
    language: 'Langue de la lettre',
    topics: 'Thèmes qui vous intéressent',
    topicsHint: 'Aucun coché\u202f: tous.',
    otherTopics: 'Lieux, personnes, organisations…',
    frequency: 'Rythme',
    frequencies: {
      each: 'À chaque article',
      daily: 'Chaque jour',
      weekly: 'Chaque semaine',
      monday: 'Le lundi matin',
    },
    submit: 'S’inscrire',
    double: 'Un courriel vous demandera de confirmer.',
    queued: 'Inscription gardée sur cet appareil\u202f: elle partira avec le réseau.',
    outbox: 'Ce qui attend le réseau',
    states: {
      queued: 'En attente du réseau',
      sending: 'Envoi en cours',
      failed: 'Refusé par le serveur',
    },
    sent: {
      'sign-up': 'Envoyée\u202f: consultez votre boîte pour confirmer',
      change: 'Enregistrés',
      leave: 'Enregistré\u202f: plus aucune lettre ne partira',
    },
    signUp: (email: string) => `Inscription de ${email}`,
    errands: {
      'sign-up': 'Inscription à la lettre',
      change: 'Nouveaux choix pour la lettre',
      leave: 'Désabonnement',
    },
    cancel: 'Annuler',
    forget: 'Effacer',
    desk: {
      title: 'Votre lettre, depuis cet appareil',
      kept: 'Le lien de votre lettre est gardé sur cet appareil, et nulle part ailleurs\u00a0: il permet de changer vos choix ou de partir, même sans réseau, à quiconque se sert de cet appareil. Il s’efface dès que vous l’oubliez ou que vous partez, et après quatre-vingt-dix jours sans usage.',
      told: (date: string) => `Choix connus de cet appareil le ${date}.`,
      unknown:
        'Vos choix actuels ne sont pas encore connus de cet appareil\u202f: gardez le lien de nouveau, avec le réseau, pour les changer.',
      save: 'Enregistrer ces choix',
      leave: 'Me désabonner',
      forget: 'Oublier ce lien',
      another: 'Inscrire une autre adresse',
      open: 'Vous recevez déjà la lettre\u202f? Changer ou partir, même sans réseau',
      link: 'Lien «\u00a0Changer mes préférences\u00a0» ou «\u00a0Me désabonner\u00a0» d’une de nos lettres',
      linkHint:
        'Copiez-le depuis votre courriel. Il restera sur cet appareil, jusqu’à ce que vous l’oubliiez.',
      keep: 'Garder ce lien',
      keptNow: 'Lien gardé sur cet appareil.',
      notLink: 'Ce n’est pas le lien d’une de nos lettres.',
      unknownLink: 'Ce lien ne mène plus à rien\u202f: il n’a pas été gardé.',
      forgotten: 'Lien effacé de cet appareil.',
      changeQueued: 'Choix gardés sur cet appareil\u202f: ils partent avec le réseau.',
      leaveQueued: 'Désabonnement gardé sur cet appareil\u202f: il part avec le réseau.',
      refused: 'Le navigateur refuse le stockage\u202f: ouvrez le lien depuis votre courriel.',
    },
  },

  settings: {
    theme: 'Apparence',
    themes: { auto: 'Comme l’appareil', light: 'Clair', sepia: 'Sépia', dark: 'Sombre' },
    size: 'Taille du texte',
    sizes: { 16: 'Petite', 18: 'Normale', 20: 'Grande', 22: 'Très grande', 24: 'Maximale' },
    specimen: 'Sur la route de Samarcande, la caravane avance au pas du plus lent.',
    language: 'Langue de l’interface',
    automatic: 'Celle de la page',
    storage: 'Sur cet appareil',
    kept: 'Vos réglages et vos lectures restent ici\u202f: rien n’en est envoyé.',
    scriptless: 'Les réglages demandent JavaScript. Sans lui, la page suit ceux de votre appareil.',
  },

  absent: {
    title: 'Pas encore sur cet appareil',
    text: 'Cette page n’a pas encore été reçue, et le réseau manque. Elle s’ouvrira dès son retour.',
    near: 'Déjà sur cet appareil',
    retry: 'Réessayer',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être incomplète, ou l’article a été retiré par la rédaction.',
    home: 'Retour à la une',
  },
  failure: {
    title: 'Un incident de notre côté',
    text: 'L’affichage de cette page a échoué. Vos articles et vos réglages n’ont pas souffert.',
    reload: 'Recharger la page',
  },
};

/** What every language provides. */
export type Catalogue = typeof fr;
