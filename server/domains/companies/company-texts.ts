import type { Texts } from '../../platform/language/index.ts'

/** Rules, effects and journal sentences of companies. */
export const companyTexts: Texts = {
  en: {
    'field.companyNameTaken': 'A company of this name exists already.',
    'field.companyCodeTaken': 'Another company has this code already.',
    'field.companyUnknown': 'This company does not exist, or no longer.',
    'field.companyInUse':
      'This company is still in use (people: {{users}}, contacts: {{contacts}}). Take it off them first.',
    'effect.company.created': 'The company {{name}} is created',
    'effect.company.updated': 'The company {{name}} is changed',
    'effect.company.deleted': 'The company {{name}} is deleted',
    'journal.company.create': '{actor} created the company {target}',
    'journal.company.update': '{actor} changed the company {target}',
    'journal.company.delete': '{actor} deleted the company {target}',
    'label.code': 'Code',
  },
  fr: {
    'field.companyNameTaken': 'Une société de ce nom existe déjà.',
    'field.companyCodeTaken': 'Une autre société a déjà ce code.',
    'field.companyUnknown': 'Cette société n’existe pas, ou plus.',
    'field.companyInUse':
      'Cette société sert encore (personnes\u00a0: {{users}}, contacts\u00a0: {{contacts}}). Retirez-la d’abord de ces fiches.',
    'effect.company.created': 'La société {{name}} est créée',
    'effect.company.updated': 'La société {{name}} est modifiée',
    'effect.company.deleted': 'La société {{name}} est supprimée',
    'journal.company.create': '{actor} a créé la société {target}',
    'journal.company.update': '{actor} a modifié la société {target}',
    'journal.company.delete': '{actor} a supprimé la société {target}',
    'label.code': 'Code',
  },
}
