import type { Texts } from '../../platform/language/index.ts'

/** Rules, effects and journal sentences of groups. */
export const groupTexts: Texts = {
  en: {
    'field.groupAboveYours': 'This group has rights that you do not have: you cannot change it.',
    'effect.group.updated': 'The group {{name}} is changed',
    'journal.group.update': '{actor} changed the group {target}',
  },
  fr: {
    'field.groupAboveYours': 'Ce groupe a des droits que vous n’avez pas\u00a0: vous ne pouvez pas le modifier.',
    'effect.group.updated': 'Le groupe {{name}} est modifié',
    'journal.group.update': '{actor} a modifié le groupe {target}',
  },
}
