import type { Mode } from '../../../contract/index.ts'
import type { Bilingual } from './application.ts'
import { applicationTexts } from './application-texts.ts'

/** A right with who decides about it, in both languages, for the journal. */
export function withMode(name: Bilingual, mode: Mode | 'asDeclared'): Bilingual {
  const words = (language: 'fr' | 'en') => `${name[language]} (${applicationTexts[language][`value.mode.${mode}`]})`
  return { fr: words('fr'), en: words('en') }
}
