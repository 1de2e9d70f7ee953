import { z } from 'zod'
import type { Seal } from '../../platform/secrets/index.ts'
import { defineKind } from '../changes/index.ts'
import { newSigningSecret, sealPlace } from './signature.ts'
import { nameOf, type WebhookRow } from './webhook.ts'
import { webhookChange } from './webhook-change.ts'
import { storeSecret } from './webhook-queries.ts'

/** A webhook's messages are signed with a new secret from now on, also those that are tried again. It is told once. */
export const renewSecret = (seal: Seal) =>
  defineKind<Record<string, never>, WebhookRow>({
    ...webhookChange,
    kind: 'webhook.secret',
    shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
    check: async () => ({ problems: [], warnings: [] }),
    effects: (row) => ({ now: [{ code: 'webhook.secretRenewed', values: { name: nameOf(row) } }], tells: [] }),
    apply: async ({ tx }, row) => {
      const secret = newSigningSecret()
      await storeSecret(tx, row.id, seal.close(secret, sealPlace(row.id)))
      const revealed = { signingSecret: secret }
      return { targetId: row.id, targetName: nameOf(row), before: null, after: null, revealed }
    },
  })
