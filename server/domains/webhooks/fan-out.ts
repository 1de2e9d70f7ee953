import { v7 as uuidv7 } from 'uuid'
import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import { deliverQueue } from './deliver.ts'
import { insertDelivery, type NewDelivery } from './delivery-queries.ts'
import { fanOutQueue, type News } from './tell-outside.ts'
import { findToldTicket, type ToldTicket } from './told-ticket-queries.ts'
import { findListening } from './webhook-queries.ts'

interface Needs {
  db: Db
  sendJob: SendJob
  baseUrl: string
}

/** The body of a message: `type`, `timestamp` and `data`, as Standard Webhooks recommends. */
function payloadOf({ event, timestamp, data }: News, ticket: ToldTicket, baseUrl: string): string {
  const url = `${baseUrl}/desk/${ticket.id}`
  const apiUrl = `${baseUrl}/api/v1/provider/tickets/${ticket.id}`
  return JSON.stringify({ type: event, timestamp, data: { ...data, ticket: { ...ticket, url, apiUrl } } })
}

/** Writes a delivery and the job of its first attempt; neither when the webhook has this message already. */
export async function startDelivery(tx: Db, sendJob: SendJob, delivery: NewDelivery): Promise<void> {
  const { organizationId, id } = delivery
  if (await insertDelivery(tx, delivery)) await sendJob(tx, deliverQueue, { organizationId, id, attempts: 0 })
}

/** Makes a delivery for every webhook that wants to know, once however often the job runs. */
export function fanOutJob({ db, sendJob, baseUrl }: Needs): JobDefinition<object> {
  return {
    queue: fanOutQueue,
    isPatient: true,
    run: async (data) => {
      const news = data as News
      await acrossOrganizations(db, async (tx) => {
        const webhooks = await findListening(tx, news.event)
        const ticket = webhooks.length > 0 && (await findToldTicket(tx, news.organizationId, news.ticketId))
        if (!ticket) return
        const message = { event: news.event, messageId: news.messageId, payload: payloadOf(news, ticket, baseUrl) }
        for (const { organization_id: organizationId, id: webhookId } of webhooks) {
          await startDelivery(tx, sendJob, { ...message, organizationId, webhookId, id: uuidv7() })
        }
      })
    },
  }
}
