import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createApiKeyShape } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { isAddressRange } from './address-ranges.ts'
import { insertKey } from './credential-queries.ts'
import { newApiKey } from './credentials.ts'
import { answerFor, credentialChange, type TargetConnector, toldOf } from './target-connector.ts'

type Values = z.output<typeof createApiKeyShape>

function faultsOf(context: ChangeContext, state: TargetConnector, values: Values): FieldFault[] {
  const faults: FieldFault[] = []
  values.addressRanges.forEach((range, place) => {
    if (!isAddressRange(range)) faults.push({ field: `/addressRanges/${place}`, code: 'addressRangeInvalid' })
  })
  const given = new Set(state.connector.guichet_held)
  values.permissions?.forEach((permission, place) => {
    if (!given.has(permission)) faults.push({ field: `/permissions/${place}`, code: 'keyAboveConnector' })
    else if (!context.authority.permissions.has(permission)) {
      faults.push({ field: `/permissions/${place}`, code: 'keyAboveYou' })
    }
  })
  if (values.expiresAt !== null && new Date(values.expiresAt) <= new Date()) {
    faults.push({ field: '/expiresAt', code: 'expiryPassed' })
  }
  return faults
}

/** B10: gives a program an API key. The key is in the answer and nowhere else; its hash is kept. */
export const createKey = defineKind<Values, TargetConnector>({
  ...credentialChange,
  kind: 'connector.key.create',
  shape: createApiKeyShape as unknown as z.ZodType<Values>,
  check: async (context, state, values) => ({ problems: faultsOf(context, state, values), warnings: [] }),
  effects: (state, values) => ({
    now: [{ code: 'connector.key.create', values: { name: values.name, connector: toldOf(state).targetName } }],
    tells: [],
  }),
  apply: async (context, state, values) => {
    const { tx, actor } = context
    const key = newApiKey(actor.organizationId)
    await insertKey(tx, {
      organization_id: actor.organizationId,
      id: uuidv7(),
      user_id: state.user.id,
      name: values.name,
      prefix: key.prefix,
      key_hash: key.hash,
      permissions: values.permissions,
      address_ranges: values.addressRanges.map((range) => range.trim()),
      created_by_name: actor.name,
      expires_at: values.expiresAt === null ? null : new Date(values.expiresAt),
      last_used_at: null,
    })
    await answerFor(context, state)
    const after = { keyName: values.name, keyPrefix: key.prefix, expiresAt: values.expiresAt }
    return { ...toldOf(state), before: null, after, revealed: { key: key.text } }
  },
})
