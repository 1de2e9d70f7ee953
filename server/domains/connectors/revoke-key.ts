import { z } from 'zod'
import { idShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import { deleteKey } from './credential-queries.ts'
import { credentialChange, type TargetConnector, toldOf } from './target-connector.ts'

const shape = z.strictObject({ key: idShape })
type Values = z.output<typeof shape>

function keyOf(state: TargetConnector, values: Values) {
  const key = state.connector.keys.find(({ id }) => id === values.key)
  if (!key) throw notFound()
  return key
}

/** B10: takes an API key away. Whatever uses it is refused from the next request on. */
export const revokeKey = defineKind<Values, TargetConnector>({
  ...credentialChange,
  kind: 'connector.key.revoke',
  shape,
  check: async (_context, state, values) => {
    keyOf(state, values)
    return { problems: [], warnings: [] }
  },
  effects: (state, values) => ({
    now: [{ code: 'connector.key.revoke', values: { name: keyOf(state, values).name } }],
    tells: [],
  }),
  apply: async ({ tx }, state, values) => {
    const key = keyOf(state, values)
    await deleteKey(tx, state.user.id, key.id)
    return { ...toldOf(state), before: { keyName: key.name, keyPrefix: key.prefix }, after: null }
  },
})
