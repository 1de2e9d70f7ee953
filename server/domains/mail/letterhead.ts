import type { LetterWords } from '../../../contract/index.ts'
import type { Language } from '../../platform/language/index.ts'

/** What stands above and around one letter: which it is, who writes in which colour, and in whose words. */
export interface Letterhead {
  template: string
  language: Language
  /** The name of the organization that writes. */
  organization: string
  /** Its colour as `#rrggbb`; null: the suite's. */
  accentColor: string | null
  /** The vendor's own words for this letter; null: the suite's. */
  words: LetterWords | null
}
