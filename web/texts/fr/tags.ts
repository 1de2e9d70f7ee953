import type { Catalog } from '../catalog.ts'
import type en from '../en/tags.ts'

export default {
  title: 'Étiquettes',
  subtitle: 'Vos propres mots pour retrouver des personnes. Elles ne donnent aucun droit.',
  search: 'Chercher une étiquette',
  notFound: 'Aucune étiquette de ce nom',
  new: 'Nouvelle étiquette',
  create: 'Créer l’étiquette',
  rename: 'Renommer',
  name: 'Nom',
  missing: 'Donnez un nom.',
  created: 'L’étiquette {{name}} est créée.',
  renamed: 'L’étiquette s’appelle maintenant {{name}}.',
  renameNamed: 'Renommer {{name}}',
  deleteNamed: 'Supprimer {{name}}',
  failed: 'Les étiquettes n’ont pas pu être lues',
  empty: {
    title: 'Il n’y a pas encore d’étiquette',
    message: 'Une étiquette rassemble des personnes de tous les groupes\u00a0: un projet, un bâtiment, une formation.',
  },
  forbidden: {
    title: 'Seules les personnes qui gèrent les comptes voient les étiquettes ici',
    message: 'Adressez-vous à un administrateur de votre organisation si quelque chose doit changer.',
  },
  delete: {
    title: 'Supprimer l’étiquette {{name}}\u202f?',
    unused: 'Personne ne la porte.',
    message_one: 'Une personne la porte et la perd. Son compte et ses droits ne changent pas.',
    message_many: '{{count}} de personnes la portent et la perdent. Leurs comptes et leurs droits ne changent pas.',
    message_other: '{{count}} personnes la portent et la perdent. Leurs comptes et leurs droits ne changent pas.',
    confirm: 'Supprimer l’étiquette',
    done: 'L’étiquette {{name}} est supprimée.',
  },
} as const satisfies Catalog<typeof en>
