import type { Catalog } from '../catalog.ts'
import type en from '../en/deskSettings.ts'

export default {
  title: 'Le bureau',
  subtitle:
    'Quand vous travaillez, ce que vous promettez, où vous êtes prévenus. Les clients lisent le délai sur chaque demande.',
  save: 'Enregistrer',
  discard: 'Abandonner',
  footer: 'Ce qui change',
  saved: 'Les réglages du bureau sont enregistrés.',
  failed: 'Les réglages du bureau n’ont pas pu être lus',
  fix: 'À corriger.',
  fixAbove: 'Corrigez ce qui est marqué au-dessus.',
  openKeep: 'Les demandes en cours gardent le délai qui leur a été promis.',
  noDay: 'Choisissez au moins un jour.',
  hours: { title: 'Heures de travail' },
  closed: {
    title: 'Jours fermés',
    hint: 'Les jours fériés et les autres où aucun délai ne court.',
    day: 'Jour',
    add: 'Ajouter',
    remove: 'Retirer {{day}}',
  },
  promise: { title: 'Délai et rappels' },
  fields: {
    workingDays: 'Jours',
    dayFromMinute: 'De',
    dayUntilMinute: 'À',
    timeZone: 'Fuseau horaire',
    promiseHours: 'Décision promise, en heures de travail',
    remindAfterHours: 'Rappel, en heures de travail',
    mailbox: 'Boîte e-mail du bureau',
  },
  hints: {
    promiseHours: 'Les applications peuvent promettre le leur.',
    remindAfterHours: 'Une question restée sans réponse est posée de nouveau.',
    mailbox: 'Les demandes nouvelles et en retard y sont annoncées, en plus de la console.',
  },
} as const satisfies Catalog<typeof en>
