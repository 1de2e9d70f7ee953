import type { Texts } from '../../platform/language/index.ts'

/** How the journal tells what happens to organizations. */
export const organizationTexts: Texts = {
  en: { 'journal.organization.open': '{actor} opened the counter of {target}', 'label.name': 'Name' },
  fr: { 'journal.organization.open': '{actor} a ouvert le guichet de {target}', 'label.name': 'Nom' },
}
