import type { Catalog } from '../catalog.ts'
import type en from '../en/contacts.ts'

export default {
  title: 'Contacts',
  subtitle: 'Des fiches faites avant qu’il y ait un compte. Un compte lié suit sa fiche.',
  search: 'Nom, e-mail, téléphone, fonction',
  count_one: '{{count}} fiche',
  count_many: '{{count}} de fiches',
  count_other: '{{count}} fiches',
  new: 'Nouvelle fiche contact',
  create: 'Créer la fiche',
  noAccount: 'Aucun compte',
  accounts_one: 'Compte\u00a0:',
  accounts_many: 'Comptes\u00a0:',
  accounts_other: 'Comptes\u00a0:',
  editNamed: 'Modifier la fiche de {{name}}',
  deleteNamed: 'Supprimer la fiche de {{name}}',
  failed: 'Les fiches contact n’ont pas pu être lues',
  empty: {
    title: 'Il n’y a pas encore de fiche contact',
    message:
      'Notez d’avance le nom, l’e-mail et les téléphones de quelqu’un\u00a0: un compte lié à la fiche les reprend.',
  },
  notFound: { title: 'Aucune fiche ne convient', message: 'Essayez avec moins de mots, ou avec le début du nom.' },
  forbidden: {
    title: 'Vous ne pouvez pas voir les fiches contact',
    message: 'Adressez-vous à un administrateur de votre organisation si vous en avez besoin.',
  },
  delete: {
    title: 'Supprimer la fiche de {{name}}\u202f?',
    message: 'Une fiche ne se supprime qu’une fois que plus aucun compte ne la suit.',
    confirm: 'Supprimer la fiche',
    done: 'La fiche de {{name}} est supprimée.',
  },
} as const satisfies Catalog<typeof en>
