import { sql } from 'kysely'
import type { LetterWords } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Language } from '../../platform/language/index.ts'
import { type OwnWords, untouched } from './letter.ts'
import './letter-table.ts'

/** The vendor's own words by letter, in a transaction of the vendor's organization. Letters without any are missing. */
export async function listOwnWords(tx: Db): Promise<Map<string, OwnWords>> {
  const rows = await tx
    .selectFrom('letter_texts')
    .select(['template', 'language', 'subject', 'title', 'body', 'button', 'after', 'version'])
    .execute()
  const found = new Map<string, OwnWords>()
  for (const { template, language, version, subject, title, body, button, after } of rows) {
    const before = found.get(template) ?? untouched
    const isOwn = subject !== null && title !== null && body !== null
    const words = { ...before.words, [language]: isOwn ? { subject, title, body, button, after } : null }
    found.set(template, { words, version: before.version + version })
  }
  return found
}

/** Makes writers of the letters' words wait for each other, to the end of the transaction. */
export async function lockLetters(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('guichet.letters', 0))`.execute(tx)
}

/** Keeps the words of a letter in one language, or that they are the suite's again, and counts the version up. */
export async function storeWords(
  tx: Db,
  { organizationId, template, language }: { organizationId: string; template: string; language: Language },
  words: LetterWords | null,
): Promise<void> {
  const row = words ?? { subject: null, title: null, body: null, button: null, after: null }
  await tx
    .insertInto('letter_texts')
    .values({ ...row, organization_id: organizationId, template, language })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'template', 'language'])
        .doUpdateSet({ ...row, version: sql`letter_texts.version + 1`, updated_at: sql`now()` }),
    )
    .execute()
}
