import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createWebhookShape } from '../../../contract/index.ts'
import { onCommit } from '../../platform/database/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { defineKind } from '../changes/index.ts'
import { addressFaults } from './address-faults.ts'
import { newSigningSecret, sealPlace } from './signature.ts'
import { nameOf, snapshotOf, type WebhookFields } from './webhook.ts'
import { numberFaults, tidied, webhooksChange } from './webhook-change.ts'
import { insertWebhook } from './webhook-queries.ts'

/** Another system of the vendor's is told of tickets. The secret that its messages are signed with is shown once. */
export const createWebhook = (seal: Seal, allowsPrivate: boolean, onChange: () => void) =>
  defineKind<WebhookFields, { id: string }>({
    ...webhooksChange,
    kind: 'webhook.create',
    shape: createWebhookShape as unknown as z.ZodType<WebhookFields>,
    hasTarget: false,
    load: async () => ({ id: uuidv7() }),
    check: async (context, _state, { url }) => ({
      problems: [...addressFaults(url, allowsPrivate), ...(await numberFaults(context))],
      warnings: [],
    }),
    effects: (_state, fields) => ({ now: [{ code: 'webhook.created', values: { name: nameOf(fields) } }], tells: [] }),
    apply: async ({ tx, actor: { organizationId } }, { id }, values) => {
      const fields = tidied(values)
      const secret = newSigningSecret()
      await insertWebhook(tx, { organizationId, id, secret: seal.close(secret, sealPlace(id)) }, fields)
      onCommit(tx, onChange)
      const told = { targetId: id, targetName: nameOf(fields), before: null, after: snapshotOf(fields) }
      return { ...told, revealed: { signingSecret: secret } }
    },
    inverse: (entry) => (entry.target_id ? { kind: 'webhook.delete', target: entry.target_id, values: {} } : null),
  })
