import type { Webhook, WebhookEvent } from '../../../contract/index.ts'

/** The fields of a webhook that somebody writes. */
export interface WebhookFields {
  url: string
  description: string | null
  events: WebhookEvent[]
  isActive: boolean
}

/** A webhook without its secret, which only what signs reads. */
export interface WebhookRow {
  id: string
  url: string
  description: string | null
  events: WebhookEvent[]
  is_active: boolean
  secret_created_at: Date
  failing_since: Date | null
  last_delivered_at: Date | null
  created_at: Date
  version: number
}

/** The fields of a webhook as it is. */
export const fieldsOf = ({ url, description, events, is_active }: WebhookRow): WebhookFields => ({
  url,
  description,
  events,
  isActive: is_active,
})

/** What the journal keeps of a webhook: everything but its secret. */
export const snapshotOf = (fields: WebhookFields): Record<string, unknown> => ({ ...fields })

/** What a webhook is called where one line is enough. */
export const nameOf = ({ url }: Pick<WebhookFields, 'url'>): string => URL.parse(url)?.host ?? url

/** A webhook as the API tells it. */
export const presentWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  ...fieldsOf(row),
  failingSince: row.failing_since?.toISOString() ?? null,
  lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
  secretCreatedAt: row.secret_created_at.toISOString(),
  createdAt: row.created_at.toISOString(),
  version: row.version,
})
