import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createApplicationShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { type ApplicationFields, columnsOf } from './application.ts'
import { providersChange } from './application-change.ts'
import { applicationFaults } from './application-checks.ts'
import { insertApplication, isKeyTaken, storeSecret } from './application-queries.ts'
import { snapshotOf } from './application-snapshot.ts'
import { newClientSecret } from './client-secret.ts'
import { replaceDeclared } from './declared-queries.ts'

/** The vendor registers an application of the suite. Its client secret, if it has one, is told once. */
export const createApplication = defineKind<ApplicationFields, { id: string }>({
  ...providersChange,
  kind: 'application.create',
  shape: createApplicationShape as unknown as z.ZodType<ApplicationFields>,
  hasTarget: false,
  load: async () => ({ id: uuidv7() }),
  check: async ({ tx }, _state, fields) => {
    const taken = (await isKeyTaken(tx, fields.key)) ? [{ field: '/key', code: 'applicationKeyTaken' }] : []
    return { problems: [...taken, ...applicationFaults(fields)], warnings: [] }
  },
  effects: (_state, { name }) => ({ now: [{ code: 'application.created', values: { name: name.fr } }], tells: [] }),
  apply: async ({ tx }, { id }, fields) => {
    await insertApplication(tx, { id, ...columnsOf(fields) })
    await replaceDeclared(tx, id, fields)
    const revealed: Record<string, string> = { clientId: fields.key }
    if (fields.clientAuth === 'secret') {
      const { secret, hash } = newClientSecret()
      await storeSecret(tx, id, hash)
      revealed.clientSecret = secret
    }
    return { targetId: id, targetName: fields.name.fr, before: null, after: snapshotOf(fields), revealed }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'application.delete', target: entry.target_id, values: {} } : null),
})
