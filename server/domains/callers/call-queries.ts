import { type Selectable, sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import type { CallerCallsTable } from './call-table.ts'
import { callLastsMinutes, code } from './caller.ts'

export type CallRow = Selectable<CallerCallsTable>

/** Whose call: that of the agent who opened it, and of nobody else. */
export interface CallKey {
  id: string
  agentId: string
}

const inMinutes = (minutes: number) => sql<Date>`now() + ${`${minutes} minutes`}::interval`

/** Opens a call. Returns its id. */
export async function insertCall(
  tx: Db,
  call: Pick<CallerCallsTable, 'organization_id' | 'agent_id' | 'customer_id' | 'user_id' | 'reason'>,
): Promise<string> {
  const id = uuidv7()
  await tx
    .insertInto('caller_calls')
    .values({ ...call, id, ends_at: inMinutes(callLastsMinutes) })
    .execute()
  return id
}

/** A call of this agent that has not ended, or undefined. */
export async function findCall(tx: Db, { id, agentId }: CallKey): Promise<CallRow | undefined> {
  return tx
    .selectFrom('caller_calls')
    .selectAll()
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .where('ends_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
}

/** Ends a call of this agent. Returns whether it was open. */
export async function endCall(tx: Db, { id, agentId }: CallKey): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('caller_calls')
    .set({ ends_at: sql`now()`, code_hash: null })
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .where('ends_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Opens a code to be made and sent; an earlier one is void. Returns which one of the call it is, or undefined when the
 * call has had its codes or the last one was sent just now. One statement: of two at once one is sent.
 */
export async function openCode(
  tx: Db,
  { id, agentId }: CallKey,
  { channel, hint }: { channel: 'mail' | 'sms'; hint: string },
): Promise<number | undefined> {
  const opened = await tx
    .updateTable('caller_calls')
    .set({
      channel,
      code_hint: hint,
      code_hash: null,
      code_sent_at: sql`now()`,
      code_expires_at: inMinutes(code.livesMinutes),
      codes_sent: sql`codes_sent + 1`,
      tries: 0,
    })
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .where('ends_at', '>', sql<Date>`now()`)
    .where('verified_at', 'is', null)
    .where('codes_sent', '<', code.mostSent)
    .where(sql<boolean>`coalesce(code_sent_at < now() - ${`${code.againInSeconds} seconds`}::interval, true)`)
    .returning('codes_sent')
    .executeTakeFirst()
  return opened?.codes_sent
}

/** Keeps the hash of the code that is about to be sent. Undefined when that one is not wanted any more. */
export async function storeCodeHash(
  tx: Db,
  { id, number, hash }: { id: string; number: number; hash: string },
): Promise<CallRow | undefined> {
  return tx
    .updateTable('caller_calls')
    .set({ code_hash: hash })
    .where('id', '=', id)
    .where('codes_sent', '=', number)
    .where('verified_at', 'is', null)
    .where('ends_at', '>', sql<Date>`now()`)
    .where('code_expires_at', '>', sql<Date>`now()`)
    .returningAll()
    .executeTakeFirst()
}

/**
 * Tries a code. Right: it is used up and the call is verified. Wrong: the try is counted; after five the code is void. One
 * statement, so that of many tries at once no more are let through. Returns whether it was right.
 */
export async function tryCode(tx: Db, { id, agentId }: CallKey, hashes: string[]): Promise<boolean> {
  const tried = await tx
    .updateTable('caller_calls')
    .set({
      verified_at: sql`case when code_hash = any (${hashes}::text[]) then now() end`,
      tries: sql`tries + case when code_hash = any (${hashes}::text[]) then 0 else 1 end`,
      code_hash: sql`case when code_hash = any (${hashes}::text[]) then null else code_hash end`,
    })
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .where('ends_at', '>', sql<Date>`now()`)
    .where('verified_at', 'is', null)
    .where('code_hash', 'is not', null)
    .where('code_expires_at', '>', sql<Date>`now()`)
    .where('tries', '<', code.mostTries)
    .returning('verified_at')
    .executeTakeFirst()
  return tried?.verified_at != null
}

/** Forgets calls that ended long ago, in all organizations; what was done in them stands in the journals. */
export async function deleteOldCalls(tx: Db): Promise<void> {
  await tx.deleteFrom('caller_calls').where('ends_at', '<', sql<Date>`now() - interval '30 days'`).execute()
}
