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
    'problem.requesterMayNotAsk.title': 'May no longer be asked',
    'problem.requesterMayNotAsk.detail': 'Whoever asked for it is not allowed to ask for it any more.',
    'problem.targetChanged.title': 'It has changed since',
    'problem.targetChanged.detail': 'What the request is about was changed after it was asked. Look at it first.',
    'problem.noLongerPossible.title': 'No longer possible',
    'problem.noLongerPossible.detail': 'Something stands against it today that did not when it was asked.',
    'field.onlyForRequests': 'A date can be wished only for what the vendor decides.',
    'field.dateInPast': 'This date is over.',
    'field.targetGone': 'The account is not there any more.',
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
    'problem.requesterMayNotAsk.title': 'Ne peut plus être demandé',
    'problem.requesterMayNotAsk.detail': 'La personne qui l’a demandé n’a plus le droit de le demander.',
    'problem.targetChanged.title': 'Cela a changé depuis',
    'problem.targetChanged.detail': 'Ce que vise la demande a été modifié après coup. Regardez-le d’abord.',
    'problem.noLongerPossible.title': 'Ce n’est plus possible',
    'problem.noLongerPossible.detail': 'Quelque chose s’y oppose aujourd’hui, qui n’existait pas lors de la demande.',
    'field.onlyForRequests': 'On ne peut souhaiter une date que pour ce que l’éditeur décide.',
    'field.dateInPast': 'Cette date est passée.',
    'field.targetGone': 'Le compte n’existe plus.',
    'journal.system': 'Le système',
  },
}
