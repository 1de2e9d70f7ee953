import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { Language } from '../../platform/language/index.ts'

/** Somebody who is written to. A mailbox has no id. */
export interface Reader {
  id: string | null
  email: string
  name: string
  language: Language
}

/** Somebody who can be written to; undefined when they are gone, have no access or no address. */
export async function findReader(tx: Db, userId: string | null): Promise<Reader | undefined> {
  if (userId === null) return undefined
  const { rows } = await sql<Reader>`
    select id, email, language, coalesce(nullif(trim(first_name || ' ' || last_name), ''), sign_in_name) as name
    from users where id = ${userId}::uuid and status = 'active' and email is not null`.execute(tx)
  return rows[0]
}

/** The desk's own mailbox, where it has one. Across organizations: customers do not see the vendor's rows. */
export async function findMailbox(tx: Db): Promise<Reader | undefined> {
  const { rows } = await sql<Reader>`
    select null as id, mailbox as email, 'fr' as language, o.name from desk_settings d
    join organizations o on o.id = d.organization_id where mailbox is not null`.execute(tx)
  return rows[0]
}
