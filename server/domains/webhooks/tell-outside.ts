import { v7 as uuidv7 } from 'uuid'
import type { WebhookEvent } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'

export const fanOutQueue = 'webhooks.fan-out'

/** What happened with a ticket. `data` goes out as it is: plain facts about the event, never values of a change. */
export interface TicketNews {
  organizationId: string
  ticketId: string
  data?: Record<string, string | number | boolean | null>
}

/** News on its way to the webhooks. */
export interface News extends TicketNews {
  event: WebhookEvent
  messageId: string
  timestamp: string
}

/**
 * Makes what tells the vendor's own systems of a ticket. It adds one job to the caller's transaction, which is a
 * customer's: which webhooks there are is the vendor's, and is looked up when the job runs.
 */
export const outsideTeller =
  (sendJob: SendJob) =>
  (tx: Db, event: WebhookEvent, news: TicketNews): Promise<void> => {
    const messageId = `msg_${uuidv7().replaceAll('-', '')}`
    return sendJob(tx, fanOutQueue, { ...news, event, messageId, timestamp: new Date().toISOString() } satisfies News)
  }
