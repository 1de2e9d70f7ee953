import type { Texts } from '../../platform/language/index.ts'

/** Names of the built-in application and of its permissions. */
export const applicationTexts: Texts = {
  en: {
    'application.guichet.name': 'Guichet',
    'application.guichet.description': 'Accounts, groups and rights',
    'permission.guichet.users.view': 'See the people',
    'permission.guichet.users.manage': 'Look after accounts',
    'permission.guichet.journal.view': 'Read the journal',
    'permission.guichet.settings.manage': 'Change the settings',
  },
  fr: {
    'application.guichet.name': 'Guichet',
    'application.guichet.description': 'Comptes, groupes et droits',
    'permission.guichet.users.view': 'Voir les personnes',
    'permission.guichet.users.manage': 'Gérer les comptes',
    'permission.guichet.journal.view': 'Lire le journal',
    'permission.guichet.settings.manage': 'Modifier les réglages',
  },
}
