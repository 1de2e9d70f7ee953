import type { Catalog } from '../catalog.ts'
import type en from '../en/settings.ts'

export default {
  title: 'Réglages',
  subtitle: 'Ce qui vaut pour tous les comptes de {{organization}}.',
  sections: 'Rubriques',
  save: 'Enregistrer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  failed: 'Les réglages n’ont pas pu être lus',
  forbidden: {
    title: 'Seuls les administrateurs voient les réglages',
    message: 'Adressez-vous à un administrateur de votre organisation si quelque chose doit changer.',
  },
  passwords: {
    title: 'Mots de passe',
    length: 'Longueur minimale',
    lengthHint:
      'En caractères. L’éditeur de la suite en demande au moins {{minimum}}\u202f; 64 et plus sont toujours acceptés.',
    strength: 'Solidité minimale',
    strengthHint:
      'Calculée d’après le nombre d’essais qu’il faudrait à quelqu’un qui sait comment on choisit un mot de passe.',
    belowMinimum: 'Moins que ce que demande l’éditeur de la suite.',
    strengths: {
      fair: { label: 'Correcte', meaning: 'Résiste à qui essaie sur la page de connexion.', sample: 'lundi-marché-56' },
      good: { label: 'Bonne', meaning: 'Résiste des années sur la page de connexion.', sample: 'tramway lundi' },
      best: {
        label: 'Très bonne',
        meaning: 'Résiste même si une copie était volée.',
        sample: 'pluie tram violet onze',
      },
    },
    blocked: 'Mots refusés dans les mots de passe',
    blockedPlaceholder: 'Votre commune, votre club, une rue…',
    blockedHint:
      'Appuyez sur Entrée après chacun. Les mots de passe courants et les noms de la personne, de l’organisation et de la suite sont déjà refusés.',
    always:
      'Une règle modifiée vaut pour le prochain mot de passe choisi\u202f; personne n’est obligé de changer le sien aujourd’hui.',
  },
  secondFactor: {
    title: 'Second facteur',
    intro:
      'En plus du mot de passe\u00a0: un code d’application, par e-mail ou SMS, ou une clé d’accès (empreinte, visage, code de l’appareil).',
    rule: 'Règle de l’organisation',
    rules: {
      same: { label: 'Comme l’organisation', meaning: 'Le groupe n’a plus de règle à lui.' },
      off: { label: 'Non demandé', meaning: 'Le mot de passe suffit.' },
      optional: { label: 'Au choix de chacun', meaning: 'Protège son compte qui veut\u202f; personne n’y est obligé.' },
      required: {
        label: 'Exigé de tous',
        meaning: 'Qui n’en a pas encore en choisit un à sa prochaine connexion, et n’entre pas sans.',
      },
    },
    cannotSend: {
      sms: 'Pas de codes par SMS\u00a0: ce serveur n’a pas de service d’envoi de SMS.',
      mail: 'Pas de codes par e-mail\u00a0: ce serveur ne peut pas envoyer de messages.',
      both: 'Pas de codes par e-mail ni SMS\u00a0: ce serveur ne peut envoyer ni l’un ni l’autre. Une application ou une clé d’accès convient.',
    },
  },
  groupRules: {
    title: 'Groupes qui ont leur propre règle',
    none: 'Aucun\u00a0: tous les groupes suivent la règle ci-dessus.',
    add: 'Règle pour un groupe',
    group: 'Groupe',
    people: 'Personnes',
    rule: 'Règle',
    actions: 'Actions',
    edit: 'Modifier la règle du groupe {{name}}',
    newTitle: 'Une règle pour un groupe',
    editTitle: 'Règle du groupe {{name}}',
    missing: 'Choisissez le groupe.',
    saved: 'La règle du groupe {{name}} est modifiée.',
  },
  names: {
    title: 'Codes de connexion',
    convention: 'Convention de nommage',
    conventionHint:
      'Propose le code d’un nouveau compte\u202f; on peut toujours le changer. Entre les éléments\u00a0: points, tirets, chiffres.',
    pieces: 'Éléments à ajouter',
    pieceNames: {
      first: 'Prénom',
      f: 'Initiale du prénom',
      last: 'Nom',
      l: 'Initiale du nom',
      email: 'Début de l’adresse',
    },
    samples: 'Par exemple, avec {{pattern}}',
    case: 'Majuscules à la connexion',
    cases: {
      insensitive: {
        label: 'Ne comptent pas',
        meaning: 'c.legoff et C.LeGoff ouvrent le même compte. Moins d’appels à l’aide.',
      },
      sensitive: {
        label: 'Comptent',
        meaning: 'Seul le code exact ouvre le compte. Deux codes ne diffèrent jamais par les seules majuscules.',
      },
    },
    generic: 'Codes partagés, comme info ou accueil',
    genericHint:
      'Un compte appartient à une personne\u00a0: avec un compte partagé, le journal ne sait plus qui a fait quoi.',
    emailNames: 'Codes qui ne sont pas une adresse e-mail',
    emailNamesHint: 'Là où le code est l’adresse, le compte de messagerie de chacun se remplit tout seul.',
    emailNamesChoices: {
      free: { label: 'Autoriser', meaning: 'Rien n’est dit.' },
      warn: { label: 'Avertir', meaning: 'Le formulaire le signale, et enregistre quand même.' },
      refuse: { label: 'Refuser', meaning: 'Un tel code ne peut pas être donné.' },
    },
    generics: {
      allow: { label: 'Autoriser', meaning: 'Rien n’est dit.' },
      warn: { label: 'Avertir', meaning: 'Le formulaire explique pourquoi l’éviter, et enregistre quand même.' },
      refuse: { label: 'Refuser', meaning: 'Un tel code ne peut pas être donné.' },
    },
    genericWords: 'Autres mots qui trahissent un compte partagé',
    genericPlaceholder: 'loge, atelier…',
  },
  lists: {
    title: 'Listes',
    onlyWithAccess: 'Les listes commencent par les personnes qui ont au moins une application',
    onlyWithAccessHint: 'Les autres restent à un clic\u00a0: le filtre se retire en tête de la liste des utilisateurs.',
  },
  problems: {
    length: 'Un nombre de {{minimum}} à 64.',
    strength: 'L’éditeur de la suite demande davantage.',
    unknownPiece: 'L’un des éléments entre accolades n’existe pas\u00a0: servez-vous des boutons ci-dessous.',
    badCharacter: 'Entre les éléments, seulement des points, des tirets, des traits bas et des chiffres.',
    tooAlike: 'Tout le monde aurait presque le même code\u00a0: ajoutez le prénom, le nom ou l’adresse.',
    shortWord: 'Un mot a au moins trois lettres.',
  },
  footer: {
    label: 'Ce que fait l’enregistrement',
    changed_one: 'Un réglage modifié',
    changed_many: '{{count}} de réglages modifiés',
    changed_other: '{{count}} réglages modifiés',
    accounts_one: 'Ils valent pour un compte',
    accounts_many: 'Ils valent pour {{count}} de comptes',
    accounts_other: 'Ils valent pour {{count}} comptes',
    discard: 'Abandonner',
    fix: 'Quelque chose est encore à corriger ci-dessus.',
    saved: 'Les réglages sont enregistrés.',
  },
  conflict: {
    title: 'Quelqu’un vient d’enregistrer ces réglages',
    message: 'Rien de vos changements n’est encore enregistré. Entre-temps, ceci a changé\u00a0:',
    both: 'vous l’avez changé aussi',
    keep: 'Garder mes changements',
    discard: 'Prendre les siens',
    fields: {
      secondFactor: 'Second facteur',
      passwordMinLength: 'Longueur minimale des mots de passe',
      passwordMinStrength: 'Solidité minimale des mots de passe',
      passwordBlockedWords: 'Mots refusés dans les mots de passe',
      signInNameCase: 'Majuscules dans les codes de connexion',
      namingConvention: 'Convention de nommage',
      genericNames: 'Codes partagés',
      genericWords: 'Mots des codes partagés',
      listsOnlyWithAccess: 'Par quoi commencent les listes',
      emailSignInNames: 'Codes de connexion qui ne sont pas une adresse e-mail',
      accentColor: 'Couleur des messages',
    },
  },
} as const satisfies Catalog<typeof en>
