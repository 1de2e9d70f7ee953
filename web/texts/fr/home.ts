import type { Catalog } from '../catalog.ts'
import type en from '../en/home.ts'

export default {
  greeting: 'Bonjour {{name}}',
  toDo: 'À faire',
  nothingToDo: 'Rien ne vous attend.',
  invited: {
    title_one: 'Une personne n’a pas encore d’accès',
    title_many: '{{count}} de personnes n’ont pas encore d’accès',
    title_other: '{{count}} personnes n’ont pas encore d’accès',
    message: 'Leur compte existe, mais il n’a pas encore de mot de passe. Voyez ce qui manque à chacune.',
    action: 'Voir ces personnes',
  },
  applications: 'Mes applications',
  search: 'Chercher une application',
  none: 'Aucune application ne vous est ouverte pour l’instant. Adressez-vous à un administrateur.',
  noMatch: 'Aucune application ne correspond à «\u00a0{{search}}\u00a0».',
} as const satisfies Catalog<typeof en>
