import { v7 as uuidv7 } from 'uuid'
import type { WebhookEvent } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import { listAwaitedEvents } from './webhook-queries.ts'

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

// How long it may take until another process hears of a new webhook. This one hears at once.
const rememberedMs = 2000

/**
 * Makes what tells the vendor's own systems of a ticket. It adds one job to the caller's transaction, which is a
 * customer's: which webhooks there are is the vendor's, and is looked up when the job runs. What nobody wants to be told
 * of costs no job; whether that is so is remembered for two seconds. `forget` does away with that.
 */
export function outsideTeller(sendJob: SendJob) {
  let awaited: { events: ReadonlySet<string>; until: number } | null = null
  const isAwaited = async (tx: Db, event: WebhookEvent) => {
    if (!awaited || awaited.until < Date.now()) {
      awaited = { events: new Set(await listAwaitedEvents(tx)), until: Date.now() + rememberedMs }
    }
    return awaited.events.has(event)
  }
  const tell = async (tx: Db, event: WebhookEvent, news: TicketNews): Promise<void> => {
    if (!(await isAwaited(tx, event))) return
    const messageId = `msg_${uuidv7().replaceAll('-', '')}`
    await sendJob(tx, fanOutQueue, { ...news, event, messageId, timestamp: new Date().toISOString() } satisfies News)
  }
  const forget = () => {
    awaited = null
  }
  return { tell, forget }
}
