import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** Makes a signing secret: 256 random bits, written as Standard Webhooks does (`whsec_…`). */
export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Where the seal of a webhook's secret belongs: it opens in no other row. */
export const sealPlace = (webhookId: string): string => `webhook ${webhookId}`

/** The headers by which a message is known and its signature verified (Standard Webhooks 1.0). */
export function signatureHeaders(secret: string, messageId: string, payload: string): Record<string, string> {
  const now = new Date()
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(messageId, now, payload),
  }
}
