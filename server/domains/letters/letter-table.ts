import type { Generated } from 'kysely'
import type { Language } from '../../platform/language/index.ts'

interface LetterTextsTable {
  organization_id: string
  template: string
  language: Language
  /** Null, with title and body: the suite's own words. */
  subject: string | null
  title: string | null
  body: string | null
  button: string | null
  after: string | null
  version: Generated<number>
  updated_at: Generated<Date>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    letter_texts: LetterTextsTable
  }
}
