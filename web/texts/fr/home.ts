import type { Catalog } from '../catalog.ts'
import type en from '../en/home.ts'

export default {
  greeting: 'Bonjour {{name}}',
  toDo: 'À faire',
  nothingToDo: 'Rien ne vous attend.',
  invited: {
    title_one: 'Une personne ne s’est pas encore connectée',
    title_many: '{{count}} de personnes ne se sont pas encore connectées',
    title_other: '{{count}} personnes ne se sont pas encore connectées',
    message: 'Elles sont invitées, mais leur compte ne sert pas encore. Voyez ce qui manque à chacune.',
    action: 'Voir ces personnes',
  },
  applications: 'Mes applications',
  search: 'Chercher une application',
  none: 'Aucune application ne vous est ouverte pour l’instant. Adressez-vous à un administrateur.',
  noMatch: 'Aucune application ne correspond à «\u00a0{{search}}\u00a0».',
} as const satisfies Catalog<typeof en>
