import { sql } from 'kysely'
import type { LetterWords } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Language } from '../../platform/language/index.ts'
import type { Letterhead } from './letterhead.ts'

type Row = { organization: string; accent_color: string | null } & { [Part in keyof LetterWords]: string | null }

/**
 * What stands above and around a letter of this organization, read in the transaction of its job: the organization's name
 * and colour, and the vendor's own words for the letter in this language.
 */
export async function letterheadOf(
  tx: Db,
  organizationId: string,
  template: string,
  language: Language,
): Promise<Letterhead> {
  const { rows } = await sql<Row>`
    select o.name as organization, s.accent_color, w.subject, w.title, w.body, w.button, w.after
    from organizations o
    left join organization_settings s on s.organization_id = o.id
    left join guichet_letter_texts(${template}, ${language}) w on true
    where o.id = ${organizationId}`.execute(tx)
  const [row] = rows
  if (!row) return { template, language, organization: '', accentColor: null, words: null }
  const { organization, accent_color: accentColor, subject, title, body, button, after } = row
  const words = subject === null || title === null || body === null ? null : { subject, title, body, button, after }
  return { template, language, organization, accentColor, words }
}
