import type { Texts } from '../../platform/language/index.ts'

/** Rules, effects and journal sentences of an organization's settings. */
export const settingsTexts: Texts = {
  en: {
    'field.belowProviderMinimum': 'The suite’s vendor asks for at least {{minimum}}: you may only ask for more.',
    'field.namingConventionPiece':
      '“{{piece}}” is not understood. Use {first}, {last}, {f}, {l} or {email}, with dots, hyphens or digits between. Example: {f}.{last}',
    'field.namingConventionWithoutName':
      'With this, everybody would get nearly the same name. Add {first}, {last} or {email}. Example: {f}.{last}',
    'field.peopleWithoutContact_one':
      '{{count}} person has neither e-mail address nor mobile number: at the next sign-in they choose another second factor, such as an authenticator app.',
    'field.peopleWithoutContact_other':
      '{{count}} people have neither e-mail address nor mobile number: at the next sign-in they choose another second factor, such as an authenticator app.',
    'effect.settings.updated': 'The settings are changed',
    'journal.settings.update': '{actor} changed the settings',
    'label.secondFactor': 'Second factor',
    'label.passwordMinLength': 'Length of passwords',
    'label.passwordMinStrength': 'Strength of passwords',
    'label.passwordBlockedWords': 'Words refused in passwords',
    'label.signInNameCase': 'Capitals in sign-in names',
    'label.namingConvention': 'Naming convention',
    'label.genericNames': 'Generic accounts',
    'label.genericWords': 'Words of generic accounts',
    'label.listsOnlyWithAccess': 'Lists of people',
    'label.emailSignInNames': 'Sign-in names that are no e-mail address',
    'label.accentColor': 'Colour of the letters',
    'value.secondFactor.off': 'Off',
    'value.secondFactor.optional': 'Optional',
    'value.secondFactor.required': 'Required',
    'value.passwordMinStrength.2': 'Fair',
    'value.passwordMinStrength.3': 'Good',
    'value.passwordMinStrength.4': 'Very good',
    'value.signInNameCase.insensitive': 'Do not matter',
    'value.signInNameCase.sensitive': 'Matter',
    'value.genericNames.allow': 'Allowed',
    'value.genericNames.warn': 'Warned of',
    'value.genericNames.refuse': 'Refused',
    'value.listsOnlyWithAccess.true': 'Those with at least one application first',
    'value.listsOnlyWithAccess.false': 'Everybody',
    'value.emailSignInNames.free': 'Allowed',
    'value.emailSignInNames.warn': 'Warned of',
    'value.emailSignInNames.refuse': 'Refused',
  },
  fr: {
    'field.belowProviderMinimum':
      'L’éditeur de la suite demande au moins {{minimum}}\u00a0: vous ne pouvez demander que davantage.',
    'field.namingConventionPiece':
      '«\u00a0{{piece}}\u00a0» n’est pas compris. Utilisez {first}, {last}, {f}, {l} ou {email}, avec des points, des tirets ou des chiffres entre eux. Exemple\u00a0: {f}.{last}',
    'field.namingConventionWithoutName':
      'Ainsi, tout le monde aurait presque le même code. Ajoutez {first}, {last} ou {email}. Exemple\u00a0: {f}.{last}',
    'field.peopleWithoutContact_one':
      '{{count}} personne n’a ni adresse e-mail ni numéro de mobile\u00a0: à sa prochaine connexion, elle choisira un autre second facteur, comme une application d’authentification.',
    'field.peopleWithoutContact_other':
      '{{count}} personnes n’ont ni adresse e-mail ni numéro de mobile\u00a0: à leur prochaine connexion, elles choisiront un autre second facteur, comme une application d’authentification.',
    'field.peopleWithoutContact_many':
      '{{count}} personnes n’ont ni adresse e-mail ni numéro de mobile\u00a0: à leur prochaine connexion, elles choisiront un autre second facteur, comme une application d’authentification.',
    'effect.settings.updated': 'Les réglages sont modifiés',
    'journal.settings.update': '{actor} a modifié les réglages',
    'label.secondFactor': 'Second facteur',
    'label.passwordMinLength': 'Longueur des mots de passe',
    'label.passwordMinStrength': 'Solidité des mots de passe',
    'label.passwordBlockedWords': 'Mots refusés dans les mots de passe',
    'label.signInNameCase': 'Majuscules dans les codes de connexion',
    'label.namingConvention': 'Convention de nommage',
    'label.genericNames': 'Comptes génériques',
    'label.genericWords': 'Mots des comptes génériques',
    'label.listsOnlyWithAccess': 'Listes de personnes',
    'label.emailSignInNames': 'Codes de connexion qui ne sont pas une adresse e-mail',
    'label.accentColor': 'Couleur des messages',
    'value.secondFactor.off': 'Désactivé',
    'value.secondFactor.optional': 'Facultatif',
    'value.secondFactor.required': 'Obligatoire',
    'value.passwordMinStrength.2': 'Correcte',
    'value.passwordMinStrength.3': 'Bonne',
    'value.passwordMinStrength.4': 'Très bonne',
    'value.signInNameCase.insensitive': 'Ne comptent pas',
    'value.signInNameCase.sensitive': 'Comptent',
    'value.genericNames.allow': 'Autorisés',
    'value.genericNames.warn': 'Signalés',
    'value.genericNames.refuse': 'Refusés',
    'value.listsOnlyWithAccess.true': 'D’abord celles qui ont au moins une application',
    'value.listsOnlyWithAccess.false': 'Tout le monde',
    'value.emailSignInNames.free': 'Autorisés',
    'value.emailSignInNames.warn': 'Signalés',
    'value.emailSignInNames.refuse': 'Refusés',
  },
}
