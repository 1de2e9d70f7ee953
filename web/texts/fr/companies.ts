import type { Catalog } from '../catalog.ts'
import type en from '../en/companies.ts'

export default {
  title: 'Sociétés',
  subtitle: 'Entités et agences\u00a0: ce que quelqu’un voit de chacune se règle sur la page de la personne.',
  new: 'Nouvelle société',
  create: 'Créer la société',
  save: 'Enregistrer',
  name: 'Nom',
  missing: 'Donnez un nom.',
  code: 'Code',
  codeHint: 'Celui sous lequel les applications la connaissent.',
  codeIs: 'Code {{code}}',
  contacts_one: '{{count}} contact',
  contacts_many: '{{count}} de contacts',
  contacts_other: '{{count}} contacts',
  created: '{{name}} est créée.',
  changed: '{{name}} est modifiée.',
  editNamed: 'Modifier {{name}}',
  deleteNamed: 'Supprimer {{name}}',
  failed: 'Les sociétés n’ont pas pu être lues',
  empty: {
    title: 'Il n’y a pas encore de société',
    message: 'Créez celles entre lesquelles les données doivent rester séparées. Avec une seule, il n’en faut aucune.',
  },
  forbidden: {
    title: 'Seuls les administrateurs gèrent les sociétés',
    message: 'Adressez-vous à un administrateur de votre organisation si quelque chose doit changer.',
  },
  delete: {
    title: 'Supprimer {{name}}\u202f?',
    message: 'Une société ne se supprime qu’une fois que plus personne ni aucun contact n’en dépend.',
    confirm: 'Supprimer la société',
    done: '{{name}} est supprimée.',
  },
} as const satisfies Catalog<typeof en>
