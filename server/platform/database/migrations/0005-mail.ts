import { type Kysely, sql } from 'kysely'
import { letterTables } from './0005-mail/letters.ts'
import { messageTables } from './0005-mail/messages.ts'
import { secretColumns } from './0005-mail/secrets.ts'
import { mailSecurity } from './0005-mail/security.ts'
import { serverTables } from './0005-mail/servers.ts'

const parts = [serverTables, messageTables, letterTables, secretColumns, mailSecurity]

/** Mail: the organization's server, everybody's mail account, messages in people's names, and the words of letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of parts) await sql.raw(statement).execute(db)
}
