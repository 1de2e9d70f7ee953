import type { Texts } from '../../platform/language/index.ts'

/** Problems of the road itself. */
export const changeTexts: Texts = {
  en: {
    'problem.alreadyUndone.title': 'Already undone',
    'problem.alreadyUndone.detail': 'Somebody has undone this change before.',
    'problem.cannotBeUndone.title': 'This cannot be undone',
    'problem.cannotBeUndone.detail': 'There is no way back from this kind of change.',
    'problem.changedSince.title': 'It has changed since',
    'problem.changedSince.detail': 'Something else was changed afterwards. Undoing would lose it; correct it by hand.',
    'journal.system': 'The system',
  },
  fr: {
    'problem.alreadyUndone.title': 'Déjà annulé',
    'problem.alreadyUndone.detail': 'Quelqu’un a déjà annulé ce changement.',
    'problem.cannotBeUndone.title': 'Cela ne peut pas être annulé',
    'problem.cannotBeUndone.detail': 'On ne peut pas revenir sur ce genre de changement.',
    'problem.changedSince.title': 'Cela a changé depuis',
    'problem.changedSince.detail':
      'Autre chose a été modifié ensuite. Annuler l’effacerait\u00a0: corrigez plutôt à la main.',
    'journal.system': 'Le système',
  },
}
