import type { WebhookEvent } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'

/**
 * Tells the vendor's own systems what happened with a ticket, once the caller's transaction is committed. `data` goes
 * out as it is: plain facts about the event, never values of a change.
 */
export type TellOutside = (
  tx: Db,
  event: WebhookEvent,
  news: { organizationId: string; ticketId: string; data?: Record<string, string | number | boolean | null> },
) => Promise<void>
