import { pluralIn } from '../plural.ts';

const plural = pluralIn('fr');

/** The words of letters and of the pages that their links lead to; pages of the app carry none of them. */
export const fr = {
  confirmation: {
    subject: (name: string) => `${name}\u00a0: confirmez votre inscription à la lettre`,
    preview: 'Un dernier geste, et la lettre vous parviendra.',
    title: 'Confirmez votre inscription',
    ask: (name: string) =>
      `Quelqu’un, sans doute vous, a inscrit cette adresse à la lettre «\u00a0${name}\u00a0».`,
    button: 'Confirmer mon inscription',
    expires: 'Le lien vaut sept jours et ne sert qu’une fois.',
    ignore:
      'Ce n’était pas vous\u202f? Ne faites rien\u202f: sans confirmation, aucune lettre ne vous sera envoyée.',
    refuse: 'Refuser cette inscription',
  },

  already: {
    subject: (name: string) => `${name}\u00a0: cette adresse est déjà inscrite`,
    preview: 'Rien n’a changé à votre abonnement.',
    title: 'Vous êtes déjà des nôtres',
    text: 'Une inscription vient d’être demandée pour cette adresse, qui reçoit déjà la lettre. Rien n’a changé.',
    paused:
      'Une inscription vient d’être demandée pour cette adresse, déjà inscrite mais en pause. Rien n’a changé\u202f: vos préférences permettent de reprendre.',
    button: 'Voir mes préférences',
  },

  digest: {
    subject: (others: number, title: string) =>
      plural({ zero: title, one: `${title}, et # autre article`, other: `${title}, et # autres articles` })(
        others,
      ),
    titles: {
      each: 'Vient de paraître',
      daily: 'La lettre du jour',
      weekly: 'La lettre de la semaine',
      monday: 'La lettre du lundi',
    },
    count: plural({ one: '# article', other: '# articles' }),
    by: (names: string) => `Par ${names}`,
    elsewhere: 'Aussi',
    more: plural({ one: '# autre article sur le site', other: '# autres articles sur le site' }),
    end: 'C’est tout pour cette fois.',
  },

  footer: {
    why: (name: string) =>
      `Vous recevez cette lettre parce que vous l’avez demandée et confirmée auprès de «\u00a0${name}\u00a0».`,
    calm: 'Ni image espionne, ni lien de suivi.',
    preferences: 'Changer mes préférences',
    leave: 'Me désabonner',
  },

  wishes: {
    frequency: 'Rythme',
    language: 'Langue',
    topics: 'Thèmes',
    everything: 'Tous les thèmes',
    frequencies: {
      each: 'À chaque article',
      daily: 'Chaque jour',
      weekly: 'Chaque semaine',
      monday: 'Le lundi matin',
    },
  },

  pages: {
    home: 'Retour à la une',
    form: 'Aller au formulaire d’inscription',
    posted: {
      title: 'Regardez dans votre boîte',
      text: 'Un courriel vous y attend, ou arrive dans quelques minutes. Ouvrez-le et confirmez\u202f: l’inscription ne commence qu’alors.',
      late: 'Rien après un quart d’heure\u202f? Cherchez parmi les indésirables, puis vérifiez l’adresse. À une même adresse, nous n’écrivons qu’une fois par jour.',
    },
    confirm: {
      title: 'Confirmer l’inscription',
      text: 'Un appui sur ce bouton, et la lettre vous parviendra à l’adresse où vous avez reçu ce lien.',
      button: 'Confirmer mon inscription',
      done: 'Inscription confirmée',
      doneText: 'Bienvenue dans la caravane. La prochaine lettre vous parviendra au rythme choisi.',
      before: 'Inscription déjà confirmée',
      beforeText:
        'Il ne reste rien à faire\u202f: la lettre vous parvient. Chacune porte le lien de vos préférences.',
    },
    leave: {
      title: 'Se désabonner',
      text: 'Plus aucune lettre ne partira vers votre adresse.',
      button: 'Me désabonner',
      done: 'Désabonnement enregistré',
      doneText: 'Plus aucune lettre ne partira vers votre adresse. Merci de nous avoir lus.',
      again: 'Vous pouvez revenir quand vous voulez\u00a0: il suffit de s’inscrire de nouveau.',
    },
    preferences: {
      title: 'Préférences de la lettre',
      saved: 'Préférences enregistrées.',
      topicsHint: 'Aucun coché\u202f: tous.',
      otherTopics: 'Lieux, personnes, organisations…',
      save: 'Enregistrer',
      pauseTitle: 'Faire une pause',
      pauseText: 'La lettre s’arrête\u202f; vos choix restent.',
      pause: 'Mettre en pause',
      paused: 'La lettre est en pause. Vos choix vous attendent.',
      resume: 'Reprendre la lettre',
      resumed: 'La lettre reprend.',
      hereTitle: 'Depuis cet appareil',
      hereText:
        'Gardez le lien de cette page dans l’application\u00a0: vous pourrez changer vos choix ou partir même sans réseau. Évitez-le sur un appareil partagé.',
      here: 'Garder sur cet appareil',
      leaveTitle: 'Partir',
      dataTitle: 'Mes données',
      dataText:
        'Tout ce que nous gardons de vous, dans un fichier\u00a0: adresse, choix, preuve de votre accord, lettres envoyées.',
      data: 'Télécharger mes données',
      eraseTitle: 'Tout effacer',
      eraseText: 'Efface votre adresse et vos choix. C’est immédiat et définitif.',
      eraseSure: 'Oui, effacer mon adresse et mes choix',
      eraseUnsure: 'Rien n’a été effacé\u202f: cochez la case pour confirmer.',
      erase: 'Effacer',
      erased: 'Tout est effacé',
      erasedText:
        'Votre adresse et vos choix ne sont plus chez nous. Les liens des anciennes lettres sont éteints.',
      pending:
        'Cette inscription attend votre confirmation\u202f: le lien est dans le courriel que nous avons envoyé.',
    },
    links: {
      unknown: {
        title: 'Ce lien n’est pas reconnu',
        text: 'Il est peut-être incomplet\u202f: recopiez l’adresse entière depuis le courriel. S’il vient d’une inscription effacée, il ne mène plus nulle part.',
      },
      expired: {
        title: 'Ce lien a expiré',
        text: 'Un lien de confirmation vaut sept jours. Inscrivez-vous de nouveau\u202f: un autre courriel suivra.',
      },
      spent: {
        title: 'Ce lien a déjà servi',
        text: 'Il ne vaut qu’une fois, et cet abonnement a pris fin depuis. Pour revenir, inscrivez-vous de nouveau.',
      },
    },
    problems: {
      address: {
        title: 'Cette adresse ne va pas',
        text: 'Écrivez une seule adresse électronique, comme prenom@exemple.org. Rien n’a été enregistré.',
      },
      topics: {
        title: 'Un thème nous est inconnu',
        text: 'Rouvrez le formulaire\u202f: il propose les thèmes d’aujourd’hui. Rien n’a été enregistré.',
      },
      consent: {
        title: 'Il manque votre accord',
        text: 'Sans la case cochée, nous ne pouvons pas vous écrire. Rien n’a été enregistré.',
      },
      form: {
        title: 'Le formulaire est arrivé abîmé',
        text: 'Rouvrez-le, remplissez-le et envoyez-le de nouveau. Rien n’a été enregistré.',
      },
      size: {
        title: 'C’est trop long',
        text: 'Ce qui a été envoyé dépasse ce qu’un formulaire contient. Rien n’a été enregistré.',
      },
      origin: {
        title: 'Envoi venu d’un autre site',
        text: 'Pour votre sécurité, seuls les formulaires de ce journal sont acceptés. Rien n’a été enregistré.',
      },
      busy: {
        title: 'Un instant',
        text: 'Nous n’avons pas pu enregistrer votre demande. Essayez de nouveau dans quelques minutes.',
      },
    },
  },
};

/** What every language of letters provides. */
export type LetterCatalogue = typeof fr;
