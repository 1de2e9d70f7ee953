import { type FieldFault, notFound } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import type { WebhookFields, WebhookRow } from './webhook.ts'
import { countWebhooks, findWebhookForUpdate } from './webhook-queries.ts'

const mostWebhooks = 20

async function loadWebhook({ tx }: ChangeContext, target: string | undefined): Promise<WebhookRow> {
  const row = target && (await findWebhookForUpdate(tx, target))
  if (!row) throw notFound()
  return row
}

/** The steps that all changes of webhooks share: they are the vendor's own. */
export const webhooksChange = {
  category: 'settings' as const,
  permission: 'settings.manage',
  ofProvider: true as const,
  needsReason: false,
  authorize: () => [],
}

/** Those of a change of a webhook that is there. */
export const webhookChange = {
  ...webhooksChange,
  hasTarget: true,
  load: loadWebhook,
  versionOf: (row: WebhookRow) => row.version,
}

/** Every message costs a delivery for each of them. */
export async function numberFaults({ tx }: ChangeContext): Promise<FieldFault[]> {
  if ((await countWebhooks(tx)) < mostWebhooks) return []
  return [{ field: '', code: 'webhookTooMany', values: { maximum: mostWebhooks } }]
}

/** The same fields, with each event named once. */
export const tidied = (fields: WebhookFields): WebhookFields => ({ ...fields, events: [...new Set(fields.events)] })
