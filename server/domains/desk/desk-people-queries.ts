import { sql } from 'kysely'
import type { Language } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { displayNameOf } from '../users/index.ts'

/** Somebody at the vendor's who can decide tickets now. */
export interface DeskPerson {
  id: string
  name: string
  email: string | null
  language: Language
}

const decides = sql<boolean>`exists (select from current_permissions c
  where c.organization_id = users.organization_id and c.user_id = users.id
    and c.application = 'guichet' and c.permission = 'tickets.decide')`

const people = (tx: Db) =>
  tx
    .selectFrom('users')
    .select(['id', 'email', 'language', 'first_name', 'last_name', 'sign_in_name'])
    .where('status', '=', 'active')
    .where('type', '!=', 'connector')
    .where(decides)

type Row = Awaited<ReturnType<ReturnType<typeof people>['execute']>>[number]

const named = (row: Row): DeskPerson => ({
  id: row.id,
  name: displayNameOf(row),
  email: row.email,
  language: row.language,
})

/** Who of the vendor's people can decide tickets, by name. The transaction is of the vendor's organization. */
export async function listDeskPeople(tx: Db): Promise<DeskPerson[]> {
  return (await people(tx).orderBy('sort_name').orderBy('id').limit(500).execute()).map(named)
}

/** One of them, or undefined: nobody, a customer's, or somebody who may not decide. */
export async function findDeskPerson(tx: Db, id: string): Promise<DeskPerson | undefined> {
  const row = await people(tx).where('id', '=', id).executeTakeFirst()
  return row && named(row)
}
