import type { Texts } from '../../platform/language/index.ts'

/** What stands against a change of rights. */
export const rightsTexts: Texts = {
  en: {
    'field.rightAboveYou': 'You do not hold “{{right}}” yourself: you cannot give it.',
    'field.managedElsewhere': '“{{right}}” is managed in its own application and cannot be changed here.',
    'field.groupNotYours': 'You do not look after this group.',
    'field.permissionUnknown': 'The right “{{right}}” does not exist here.',
  },
  fr: {
    'field.rightAboveYou':
      'Vous n’avez pas vous-même le droit «\u00a0{{right}}\u00a0»\u00a0: vous ne pouvez pas le donner.',
    'field.managedElsewhere':
      'Le droit «\u00a0{{right}}\u00a0» se gère dans son application et ne peut pas être modifié ici.',
    'field.groupNotYours': 'Vous ne vous occupez pas de ce groupe.',
    'field.permissionUnknown': 'Le droit «\u00a0{{right}}\u00a0» n’existe pas ici.',
  },
}
