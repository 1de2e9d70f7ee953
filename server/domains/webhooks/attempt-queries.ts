import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './webhook-table.ts'

/** What an attempt needs to know. */
export interface Due {
  webhook_id: string
  url: string
  is_active: boolean
  secret_sealed: string
  message_id: string
  payload: string
}

/** A delivery of which so many attempts were made, while it is pending; undefined otherwise. */
export async function findDue(tx: Db, id: string, attempts: number): Promise<Due | undefined> {
  return tx
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', (join) =>
      join
        .onRef('webhooks.organization_id', '=', 'webhook_deliveries.organization_id')
        .onRef('webhooks.id', '=', 'webhook_deliveries.webhook_id'),
    )
    .select(['webhook_id', 'url', 'is_active', 'secret_sealed', 'message_id', 'payload'])
    .where('webhook_deliveries.id', '=', id)
    .where('webhook_deliveries.status', '=', 'pending')
    .where('webhook_deliveries.attempts', '=', attempts)
    .executeTakeFirst()
}

/** How an attempt ended: the status answered, or the code of what came between. */
export interface Ending {
  status: number | null
  error: string | null
}

/** Writes down how an attempt ended. Returns whether this attempt was still the one to be made. */
export async function settleAttempt(
  tx: Db,
  { id, attempts }: { id: string; attempts: number },
  { status, error }: Ending,
  nextInSeconds: number | null,
): Promise<boolean> {
  const settled = await tx
    .updateTable('webhook_deliveries')
    .set({ attempts: attempts + 1, response_status: status, error })
    .set(
      error === null
        ? { status: 'delivered', delivered_at: sql`now()`, next_attempt_at: null }
        : { status: nextInSeconds === null ? 'failed' : 'pending', next_attempt_at: momentIn(nextInSeconds) },
    )
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .where('attempts', '=', attempts)
    .returning('id')
    .executeTakeFirst()
  return settled !== undefined
}

const momentIn = (seconds: number | null) =>
  sql<Date | null>`now() + make_interval(secs => ${seconds}::double precision)`

/** Notes on a webhook whether it was reached. Its version stays: nobody changed it. */
export async function noteReached(tx: Db, webhookId: string, isReached: boolean): Promise<void> {
  await tx
    .updateTable('webhooks')
    .set(
      isReached
        ? { last_delivered_at: sql`now()`, failing_since: null }
        : { failing_since: sql`coalesce(failing_since, now())` },
    )
    .where('id', '=', webhookId)
    .execute()
}

/** Switches a webhook off. Returns whether it was on. */
export async function switchOff(tx: Db, webhookId: string): Promise<boolean> {
  const changed = await tx
    .updateTable('webhooks')
    .set({ is_active: false, version: sql`version + 1` })
    .where('id', '=', webhookId)
    .where('is_active', '=', true)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
