import type { Generated } from 'kysely'
import type { WebhookDelivery } from '../../../contract/index.ts'

interface WebhooksTable {
  organization_id: string
  id: string
  url: string
  description: string | null
  events: string[]
  is_active: boolean
  secret_sealed: string
  secret_created_at: Generated<Date>
  failing_since: Date | null
  last_delivered_at: Date | null
  created_at: Generated<Date>
  version: Generated<number>
}

interface WebhookDeliveriesTable {
  organization_id: string
  id: string
  webhook_id: string
  event: string
  /** Header `webhook-id`: the same for every webhook that is told of one thing, and at every attempt. */
  message_id: string
  /** The body as it is signed and sent, to the letter. */
  payload: string
  status: Generated<WebhookDelivery['status']>
  attempts: Generated<number>
  response_status: number | null
  /** A code of why the last attempt failed. */
  error: string | null
  next_attempt_at: Date | null
  created_at: Generated<Date>
  delivered_at: Date | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    webhooks: WebhooksTable
    webhook_deliveries: WebhookDeliveriesTable
  }
}
