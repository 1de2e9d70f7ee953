import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import { notFound, Problem } from '../../platform/http/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import { deliverQueue } from './deliver.ts'
import { type DeliveryRow, findDeliveryForUpdate, restartDelivery } from './delivery-queries.ts'
import { startDelivery } from './fan-out.ts'
import { findWebhook } from './webhook-queries.ts'

/** A webhook of the transaction's organization that can be sent something. Throws 404, and 409 when it is switched off. */
async function activeWebhook(tx: Db, id: string): Promise<void> {
  const webhook = await findWebhook(tx, id)
  if (!webhook) throw notFound()
  if (!webhook.is_active) throw new Problem(409, 'webhookInactive')
}

async function delivery(tx: Db, webhookId: string, id: string): Promise<DeliveryRow> {
  const row = await findDeliveryForUpdate(tx, webhookId, id)
  if (!row) throw notFound()
  return row
}

/** Sends a webhook a message that tells of nothing, to see whether it arrives. Returns the delivery. */
export async function sendTest(
  tx: Db,
  sendJob: SendJob,
  organizationId: string,
  webhookId: string,
): Promise<DeliveryRow> {
  await activeWebhook(tx, webhookId)
  const id = uuidv7()
  const timestamp = new Date().toISOString()
  const payload = JSON.stringify({ type: 'webhook.test', timestamp, data: { webhook: { id: webhookId } } })
  const message = { event: 'webhook.test', messageId: `msg_${id.replaceAll('-', '')}`, payload }
  await startDelivery(tx, sendJob, { ...message, organizationId, webhookId, id })
  return delivery(tx, webhookId, id)
}

/** Sends a message once more, under the id it had: whoever has it already can tell. Returns the delivery. */
export async function sendAgain(
  tx: Db,
  sendJob: SendJob,
  organizationId: string,
  { webhookId, id }: { webhookId: string; id: string },
): Promise<DeliveryRow> {
  await activeWebhook(tx, webhookId)
  await delivery(tx, webhookId, id)
  await restartDelivery(tx, id)
  await sendJob(tx, deliverQueue, { organizationId, id, attempts: 0 })
  return delivery(tx, webhookId, id)
}
