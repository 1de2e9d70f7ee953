import type { Texts } from '../../platform/language/index.ts'

/** What is told of what the vendor lets its customers use and decide. */
export const customerTexts: Texts = {
  en: {
    'field.applicationUnknown': 'There is no application with this key.',
    'field.builtInAlwaysOn': 'Every customer has Guichet: it cannot be turned off.',
    'field.managedInUnknown':
      'Nothing says where “{{right}}” is managed: people will see that it is elsewhere, but not where.',
    'effect.organization.application': '{{customer}}: what may be used and decided in {{name}} is changed',
    'journal.organization.application': '{actor} changed what may be used and decided in {target}',
    'journal.organization.application.told': 'The vendor changed what you may use and decide in {target}',
    'label.enabled': 'May be used',
    'label.modes': 'Who decides about the rights',
    'value.enabled.yes': 'Yes',
    'value.enabled.no': 'No',
    'value.enabled.asDeclared': 'By default',
    'value.mode.asDeclared': 'by default',
  },
  fr: {
    'field.applicationUnknown': 'Il n’y a pas d’application avec cette clé.',
    'field.builtInAlwaysOn': 'Chaque client a Guichet\u00a0: on ne peut pas le retirer.',
    'field.managedInUnknown':
      'Rien ne dit où se gère «\u00a0{{right}}\u00a0»\u00a0: on verra que c’est ailleurs, mais pas où.',
    'effect.organization.application':
      '{{customer}}\u00a0: ce que l’on peut utiliser et décider dans {{name}} est modifié',
    'journal.organization.application': '{actor} a modifié ce que l’on peut utiliser et décider dans {target}',
    'journal.organization.application.told': 'L’éditeur a modifié ce que vous pouvez utiliser et décider dans {target}',
    'label.enabled': 'Utilisable',
    'label.modes': 'Qui décide des droits',
    'value.enabled.yes': 'Oui',
    'value.enabled.no': 'Non',
    'value.enabled.asDeclared': 'Par défaut',
    'value.mode.asDeclared': 'par défaut',
  },
}
