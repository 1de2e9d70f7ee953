import type { WebhookDelivery } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import type { DeliveryRow } from './delivery-queries.ts'

/** A delivery as the API tells it; why its last attempt failed, in the reader's words. */
export const presentDelivery = (row: DeliveryRow, language: Language, translate: Translate): WebhookDelivery => ({
  id: row.id,
  event: row.event as WebhookDelivery['event'],
  messageId: row.message_id,
  status: row.status,
  attempts: row.attempts,
  responseStatus: row.response_status,
  error: row.error && translate(language, `delivery.${row.error}`, { status: row.response_status ?? 0 }),
  createdAt: row.created_at.toISOString(),
  deliveredAt: row.delivered_at?.toISOString() ?? null,
  nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
  payload: row.payload,
})
