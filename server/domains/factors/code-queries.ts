import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import type { Bound } from './factor-needs.ts'
import './factor-table.ts'

/** For how long a code is good. */
const codeLivesMinutes = 10
const mostWrongTries = 5

type Method = 'email' | 'sms'

const columnsOf = (bound: Bound, method: Method) => ({
  user_id: bound.userId,
  session_id: bound.sessionId,
  purpose: bound.purpose,
  method,
})

/** Opens a code to be made and sent; an earlier one of the same session and purpose is void. Returns its id. */
export async function openCode(tx: Db, bound: Bound, method: Method, destination: string): Promise<string> {
  const same = columnsOf(bound, method)
  await tx
    .updateTable('one_time_codes')
    .set({ used_at: sql`now()` })
    .where((where) => where.and(same))
    .where('used_at', 'is', null)
    .execute()
  const id = uuidv7()
  const expires_at = sql<Date>`now() + ${`${codeLivesMinutes} minutes`}::interval`
  await tx
    .insertInto('one_time_codes')
    .values({ organization_id: bound.organizationId, id, ...same, destination, expires_at })
    .execute()
  return id
}

/** A code to be made and sent, with whom it is for. */
export interface CodeToSend {
  id: string
  user_id: string
  session_id: string
  purpose: Bound['purpose']
  method: Method
  destination: string
  name: string
  language: 'fr' | 'en'
}

/** An open code with whom it is for; undefined when it is over or the account is closed. */
export async function findCodeToSend(tx: Db, id: string): Promise<CodeToSend | undefined> {
  return tx
    .selectFrom('one_time_codes as c')
    .innerJoin('users', (join) =>
      join.onRef('users.organization_id', '=', 'c.organization_id').onRef('users.id', '=', 'c.user_id'),
    )
    .select(['c.id', 'c.user_id', 'c.session_id', 'c.purpose', 'c.method', 'c.destination', 'users.language'])
    .select(
      sql<string>`coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name)`.as(
        'name',
      ),
    )
    .where('c.id', '=', id)
    .where('c.used_at', 'is', null)
    .where('c.expires_at', '>', sql<Date>`now()`)
    .where('users.status', '=', 'active')
    .executeTakeFirst()
}

/** Keeps the hash of a code that is about to be sent. */
export async function storeCodeHash(tx: Db, id: string, hash: string): Promise<void> {
  await tx
    .updateTable('one_time_codes')
    .set({ code_hash: hash })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .execute()
}

/**
 * Tries a code against the open one of this session and purpose. Right: it is used up, and where it was sent is
 * returned. Wrong: the try is counted, and null returned; after five the code is void. One statement, so that of many
 * tries at once one at most succeeds.
 */
export async function useCode(tx: Db, bound: Bound, method: Method, hashes: string[]): Promise<string | null> {
  const tried = await tx
    .updateTable('one_time_codes')
    .set({
      used_at: sql`case when code_hash = any (${hashes}::text[]) then now() end`,
      wrong_tries: sql`wrong_tries + case when code_hash = any (${hashes}::text[]) then 0 else 1 end`,
    })
    .where((where) => where.and(columnsOf(bound, method)))
    .where('used_at', 'is', null)
    .where('code_hash', 'is not', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('wrong_tries', '<', mostWrongTries)
    .returning(['used_at', 'destination'])
    .execute()
  return tried.find((code) => code.used_at !== null)?.destination ?? null
}

/** Removes all codes of a person: what they were for has changed. */
export async function deleteCodesOf(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('one_time_codes').where('user_id', '=', userId).execute()
}

/** Removes codes that are over, in all organizations. */
export async function deleteOldCodes(tx: Db): Promise<void> {
  await tx.deleteFrom('one_time_codes').where('expires_at', '<', sql<Date>`now()`).execute()
}
