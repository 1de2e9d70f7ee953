import type { Seal } from '../../platform/secrets/index.ts'
import { createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import { renewSecret } from './renew-secret.ts'
import { updateWebhook } from './update-webhook.ts'

/**
 * Every kind of change of webhooks. Secrets are kept sealed; `allowsPrivate` is for tests and demonstrations. `onChange`
 * is called when webhooks may want to be told of more than before.
 */
export const webhookKinds = (seal: Seal, allowsPrivate: boolean, onChange: () => void) => [
  createWebhook(seal, allowsPrivate, onChange),
  updateWebhook(allowsPrivate, onChange),
  deleteWebhook,
  renewSecret(seal),
]

export { webhookSecrets } from './sealed-columns.ts'
export { outsideTeller } from './tell-outside.ts'
export { webhookJobs } from './webhook-jobs.ts'
export { registerWebhookRoutes } from './webhook-routes.ts'
export { webhookTexts } from './webhook-texts.ts'
