import type { Catalog } from '../catalog.ts'
import type en from '../en/home.ts'

export default {
  greeting: 'Bonjour {{name}}',
  toDo: 'À faire',
  asked: {
    title_one: 'Une de vos demandes attend votre réponse',
    title_many: '{{count}} de vos demandes attendent votre réponse',
    title_other: '{{count}} de vos demandes attendent votre réponse',
    message: 'D’ici là, rien n’avance\u00a0: le délai promis est en pause.',
    action: 'Répondre',
  },
  invited: {
    title_one: 'Une personne n’a pas encore d’accès',
    title_many: '{{count}} de personnes n’ont pas encore d’accès',
    title_other: '{{count}} personnes n’ont pas encore d’accès',
    message: 'Leur compte existe, mais il n’a pas encore de mot de passe. Voyez ce qui manque à chacune.',
    action: 'Voir ces personnes',
  },
  noEmail: {
    title: 'Votre compte n’a pas d’adresse e-mail',
    own: 'Sans elle, vous ne pourrez pas choisir vous-même un nouveau mot de passe si vous oubliez le vôtre.',
    ask: 'Sans elle, vous ne pourrez pas choisir vous-même un nouveau mot de passe si vous oubliez le vôtre. Demandez à un administrateur de l’ajouter.',
    action: 'Ajouter mon adresse',
  },
  factor: {
    title: 'Protégez votre compte par un code',
    message:
      'Un code sur votre téléphone, en plus du mot de passe, arrête celui qui l’aurait deviné. Cela prend deux minutes.',
    action: 'L’installer',
  },
  applications: 'Mes applications',
  recent: 'Utilisées récemment',
  show: 'Montrer',
  all: 'Toutes',
  favourites: 'Favoris',
  favourite: 'Favori\u00a0: {{name}}',
  star: 'Ajouter à mes favoris',
  unstar: 'Retirer de mes favoris',
  starFailed: 'Ce favori n’a pas pu être enregistré. {{reason}}',
  newTab: '(s’ouvre dans un nouvel onglet)',
  search: 'Chercher une application',
  none: {
    title: 'Aucune application ne vous est ouverte pour l’instant',
    message:
      'C’est un administrateur de {{organization}} qui donne les droits\u00a0: dites-lui ce dont vous avez besoin.',
  },
  noFavourite: 'Pas encore de favori. L’étoile d’une application la fait apparaître ici.',
  noMatch: 'Aucune application ne correspond à «\u00a0{{search}}\u00a0».',
} as const satisfies Catalog<typeof en>
