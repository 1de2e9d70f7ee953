import { sql } from 'kysely'
import type { WebhookEvent } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { WebhookFields, WebhookRow } from './webhook.ts'
import './webhook-table.ts'

const webhooks = (tx: Db) =>
  tx
    .selectFrom('webhooks')
    .select(['id', 'url', 'description', 'is_active', 'version', 'created_at'])
    .select(['secret_created_at', 'failing_since', 'last_delivered_at', sql<WebhookEvent[]>`events`.as('events')])

const columnsOf = ({ url, description, events, isActive }: WebhookFields) => ({
  ...{ url, description, events },
  is_active: isActive,
})

/** All webhooks of the transaction's organization, oldest first. */
export async function listWebhooks(tx: Db): Promise<WebhookRow[]> {
  return webhooks(tx).orderBy('id').execute()
}

/** One webhook, or undefined. */
export async function findWebhook(tx: Db, id: string): Promise<WebhookRow | undefined> {
  return webhooks(tx).where('id', '=', id).executeTakeFirst()
}

/** One webhook, held against other writers to the end of the transaction. */
export async function findWebhookForUpdate(tx: Db, id: string): Promise<WebhookRow | undefined> {
  return webhooks(tx).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** How many webhooks the transaction's organization has. */
export async function countWebhooks(tx: Db): Promise<number> {
  const { count } = await tx.selectFrom('webhooks').select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

/** Adds a webhook with its sealed secret. */
export async function insertWebhook(
  tx: Db,
  { organizationId, id, secret }: { organizationId: string; id: string; secret: string },
  fields: WebhookFields,
): Promise<void> {
  await tx
    .insertInto('webhooks')
    .values({ organization_id: organizationId, id, secret_sealed: secret, ...columnsOf(fields) })
    .execute()
}

/** Changes a webhook and counts its version up. At another address, or switched on again, it begins with a clean slate. */
export async function updateWebhookRow(tx: Db, id: string, fields: WebhookFields): Promise<void> {
  await tx
    .updateTable('webhooks')
    .set({ ...columnsOf(fields), version: sql`version + 1` })
    .set({
      failing_since: sql`case when url = ${fields.url} and is_active = ${fields.isActive} then failing_since end`,
    })
    .where('id', '=', id)
    .execute()
}

/** Puts another sealed secret in the place of a webhook's. */
export async function storeSecret(tx: Db, id: string, secret: string): Promise<void> {
  await tx
    .updateTable('webhooks')
    .set({ secret_sealed: secret, secret_created_at: sql`now()`, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Removes a webhook and its deliveries. */
export async function deleteWebhookRow(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('webhooks').where('id', '=', id).execute()
}

/** The events that some webhook wants to be told of. For any transaction, a customer's too. */
export async function listAwaitedEvents(tx: Db): Promise<string[]> {
  const { rows } = await sql<{ events: string[] }>`select guichet_awaited_events() as events`.execute(tx)
  return rows[0]?.events ?? []
}

/** The vendor's webhooks that want to be told of this. Across organizations. */
export async function findListening(tx: Db, event: string): Promise<{ organization_id: string; id: string }[]> {
  return tx
    .selectFrom('webhooks')
    .select(['organization_id', 'id'])
    .where('is_active', '=', true)
    .where(sql<boolean>`${event} = any (events)`)
    .orderBy('id')
    .execute()
}
