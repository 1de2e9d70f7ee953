import type { Texts } from '../../platform/language/index.ts'

/** Rules, effects and journal sentences of contact cards. */
export const contactTexts: Texts = {
  en: {
    'field.contactUnknown': 'This contact card does not exist, or no longer.',
    'field.contactInUse': 'This card is linked to {{names}}. Unlink it there first.',
    'field.contactInUseElsewhere': 'This card is linked to an account that you do not look after.',
    'field.cardOfAccountAbove':
      'An account linked to this card has rights that you do not have: you cannot change the card.',
    'field.followsCard': 'This comes from the contact card. Change it there, or unlink the card first.',
    'effect.contact.created': 'The contact card of {{name}} is created',
    'effect.contact.updated': 'The contact card of {{name}} is changed',
    'effect.contact.deleted': 'The contact card of {{name}} is deleted',
    'effect.contact.followed': 'linked accounts follow: {{name}}',
    'journal.contact.create': '{actor} created the contact card of {target}',
    'journal.contact.update': '{actor} changed the contact card of {target}',
    'journal.contact.delete': '{actor} deleted the contact card of {target}',
    'label.company': 'Company',
    'label.contact': 'Contact card',
  },
  fr: {
    'field.contactUnknown': 'Cette fiche de contact n’existe pas, ou plus.',
    'field.contactInUse': 'Cette fiche est liée à {{names}}. Déliez-la d’abord dans ces comptes.',
    'field.contactInUseElsewhere': 'Cette fiche est liée à un compte dont vous ne vous occupez pas.',
    'field.cardOfAccountAbove':
      'Un compte lié à cette fiche a des droits que vous n’avez pas\u00a0: vous ne pouvez pas modifier la fiche.',
    'field.followsCard':
      'Cette information vient de la fiche de contact. Changez-la dans la fiche, ou déliez d’abord la fiche.',
    'effect.contact.created': 'La fiche de contact de {{name}} est créée',
    'effect.contact.updated': 'La fiche de contact de {{name}} est modifiée',
    'effect.contact.deleted': 'La fiche de contact de {{name}} est supprimée',
    'effect.contact.followed': 'les comptes liés suivent\u00a0: {{name}}',
    'journal.contact.create': '{actor} a créé la fiche de contact de {target}',
    'journal.contact.update': '{actor} a modifié la fiche de contact de {target}',
    'journal.contact.delete': '{actor} a supprimé la fiche de contact de {target}',
    'label.company': 'Société',
    'label.contact': 'Fiche de contact',
  },
}
