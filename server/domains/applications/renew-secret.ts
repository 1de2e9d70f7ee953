import { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import type { ApplicationRow } from './application.ts'
import { applicationChange } from './application-change.ts'
import { storeSecret } from './application-queries.ts'
import { newClientSecret } from './client-secret.ts'

/** The vendor gives an application a new client secret. The old one stops at once; the new one is told once. */
export const renewApplicationSecret = defineKind<Record<string, never>, ApplicationRow>({
  ...applicationChange,
  kind: 'application.secret',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  check: async (_context, { client_auth }) => ({
    problems: client_auth === 'none' ? [{ field: '/clientAuth', code: 'applicationHasNoSecret' }] : [],
    warnings: [],
  }),
  effects: ({ name_fr: name }) => ({ now: [{ code: 'application.secretRenewed', values: { name } }], tells: [] }),
  apply: async ({ tx }, row) => {
    const { secret, hash } = newClientSecret()
    await storeSecret(tx, row.id, hash)
    const revealed = { clientId: row.key, clientSecret: secret }
    return { targetId: row.id, targetName: row.name_fr, before: null, after: null, revealed }
  },
})
