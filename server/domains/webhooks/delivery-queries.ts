import { type SqlBool, sql } from 'kysely'
import type { WebhookDelivery } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import './webhook-table.ts'

/** One thing that a webhook is told, as it is kept. */
export interface DeliveryRow {
  id: string
  event: string
  message_id: string
  payload: string
  status: WebhookDelivery['status']
  attempts: number
  response_status: number | null
  error: string | null
  next_attempt_at: Date | null
  created_at: Date
  delivered_at: Date | null
}

interface Filter {
  webhookId: string
  status: WebhookDelivery['status'] | undefined
}

const ofWebhook = (tx: Db, { webhookId, status }: Filter) =>
  tx
    .selectFrom('webhook_deliveries')
    .where('webhook_id', '=', webhookId)
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'failed'))

const columns = [
  ...(['id', 'event', 'message_id', 'payload', 'status', 'attempts', 'response_status'] as const),
  ...(['error', 'next_attempt_at', 'created_at', 'delivered_at'] as const),
]

/** A page of what a webhook was told, newest first, after the delivery `before`. */
export async function listDeliveries(
  tx: Db,
  filter: Filter & { before: string | undefined; limit: number },
): Promise<DeliveryRow[]> {
  return ofWebhook(tx, filter)
    .select(columns)
    .$if(filter.before !== undefined, (query) => query.where('id', '<', filter.before ?? ''))
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
}

/** How many there are, counted no further than one past `cap`. */
export async function countDeliveries(tx: Db, filter: Filter, cap: number): Promise<number> {
  const { count } = await tx
    .selectFrom(
      ofWebhook(tx, filter)
        .select('id')
        .limit(cap + 1)
        .as('some'),
    )
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One delivery of a webhook, held to the end of the transaction. */
export async function findDeliveryForUpdate(tx: Db, webhookId: string, id: string): Promise<DeliveryRow | undefined> {
  return tx
    .selectFrom('webhook_deliveries')
    .select(columns)
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface NewDelivery {
  organizationId: string
  id: string
  webhookId: string
  event: string
  messageId: string
  payload: string
}

/** Adds a delivery unless the webhook has one of this message. Returns whether it was added. */
export async function insertDelivery(tx: Db, delivery: NewDelivery): Promise<boolean> {
  const { organizationId, id, webhookId, event, messageId, payload } = delivery
  const added = await tx
    .insertInto('webhook_deliveries')
    .values({
      ...{ organization_id: organizationId, id, event, payload },
      webhook_id: webhookId,
      message_id: messageId,
      next_attempt_at: sql`now()`,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'webhook_id', 'message_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Makes a delivery pending again, as if it had never been tried. */
export async function restartDelivery(tx: Db, id: string): Promise<void> {
  await tx
    .updateTable('webhook_deliveries')
    .set({ status: 'pending', attempts: 0, error: null, response_status: null })
    .set({ delivered_at: null, next_attempt_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Removes what was told more than thirty days ago. Across organizations. */
export async function forgetDeliveries(tx: Db): Promise<void> {
  await tx.deleteFrom('webhook_deliveries').where(sql<SqlBool>`created_at < now() - interval '30 days'`).execute()
}
