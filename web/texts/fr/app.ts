import type { Catalog } from '../catalog.ts'
import type en from '../en/app.ts'

export default {
  skipToContent: 'Aller au contenu',
  navigation: 'Navigation principale',
  applications: 'Mes applications',
  applicationsShort: 'Applications',
  users: 'Utilisateurs',
  journal: 'Journal',
  preferences: 'Préférences',
  more: 'Plus',
  goTo: 'Aller à…',
  account: 'Compte de {{name}}',
  signOut: 'Se déconnecter',
  signedInAs: 'Vous êtes {{name}}',
  loading: 'Chargement…',
  undo: 'Annuler',
  undone: 'C’est annulé. Tout est comme avant.',
  undoFailed: 'L’annulation n’a pas pu se faire. {{reason}}',
  leave: {
    title: 'Quitter sans enregistrer\u202f?',
    message: 'Ce que vous avez saisi ici n’est pas enregistré.',
    stay: 'Continuer la saisie',
    leave: 'Abandonner',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    message: 'L’adresse comporte peut-être une erreur, ou ce qu’elle montrait a été supprimé.',
    home: 'Aller à mes applications',
  },
  failure: {
    title: 'Cette page n’a pas pu s’afficher',
    message: 'Rien n’est perdu. Réessayez\u202f; si cela continue, donnez la ligne ci-dessous à votre assistance.',
    offlineTitle: 'Le serveur ne répond pas',
    offlineMessage: 'Vérifiez votre connexion, puis réessayez. Rien n’est perdu.',
    forbiddenTitle: 'Vous ne pouvez pas voir cette page',
    forbiddenMessage: 'Adressez-vous à un administrateur de votre organisation si vous en avez besoin.',
    retry: 'Réessayer',
    details: 'Ligne technique',
  },
  noAnswer: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
  badAnswer: 'La réponse du serveur est illisible. Réessayez dans un instant.',
} as const satisfies Catalog<typeof en>
