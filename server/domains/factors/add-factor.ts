import { z } from 'zod'
import { idShape } from '../../../contract/index.ts'
import { broken, type FieldFault, Problem } from '../../platform/http/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import { hasEnrolled } from './factor.ts'
import { confirmTotp, insertDestination } from './own-factor-queries.ts'
import { type OwnFactors, ownFactorChange, targetOf } from './own-factors.ts'
import { insertPasskey } from './passkey-queries.ts'
import { hashedCodes, newRecoveryCodes } from './recovery-code.ts'
import { storeRecoveryCodes } from './recovery-code-queries.ts'

// What its route has verified. No way in from outside: changes of one's own account are not taken by `/changes`.
const keep = idShape
const shape = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('totp'), keep }),
  z.strictObject({ method: z.enum(['email', 'sms']), destination: z.string(), keep }),
  z.strictObject({
    method: z.literal('passkey'),
    name: z.string(),
    credentialId: z.string(),
    publicKey: z.base64url(),
    counter: z.int(),
    transports: z.array(z.string()),
    keep,
  }),
])
type Values = z.output<typeof shape>

const mostPasskeys = 20

function faultsOf({ state }: OwnFactors, values: Values): FieldFault[] {
  const fault = (code: string): FieldFault[] => [{ field: '', code }]
  if (values.method === 'passkey') return state.passkeys >= mostPasskeys ? fault('tooManyPasskeys') : []
  if (state.policy === 'off') return fault('factorsOff')
  return state.factors.some(({ kind }) => kind === values.method) ? fault('factorExists') : []
}

async function store({ tx, actor }: ChangeContext, values: Values): Promise<void> {
  const person = { organizationId: actor.organizationId, userId: actor.userId }
  if (values.method === 'totp') {
    // Begun anew, or removed, between the right code and now.
    if (!(await confirmTotp(tx, actor.userId))) throw new Problem(409, 'conflict')
  } else if (values.method === 'passkey') {
    const publicKey = Buffer.from(values.publicKey, 'base64url')
    const isNew = await insertPasskey(tx, person, { ...values, publicKey })
    if (!isNew) throw broken([{ field: '/attestation', code: 'passkeyTaken' }])
  } else {
    const { method: kind, destination } = values
    const isFree = await insertDestination(tx, { ...person, kind, destination })
    if (!isFree) throw broken([{ field: '', code: 'factorTaken' }])
  }
}

/**
 * A person adds a second factor that they have just shown to hold. The first one brings recovery codes, revealed this
 * once. Every other session ends: whoever sits there has not shown it.
 */
export const addFactor = (endAccess: EndAccess, seal: Seal) =>
  defineKind<Values, OwnFactors>({
    ...ownFactorChange,
    kind: 'self.factor.add',
    shape,
    check: async (_context, own, values) => ({ problems: faultsOf(own, values), warnings: [] }),
    effects: () => ({ now: [{ code: 'self.factor.add' }, { code: 'user.sessionsEnded' }], tells: [] }),
    apply: async (context, own, values) => {
      const { tx, actor } = context
      await store(context, values)
      const codes = hasEnrolled(own.state) ? null : newRecoveryCodes()
      if (codes) {
        await storeRecoveryCodes(tx, actor, hashedCodes(seal, actor.userId, codes))
      }
      await endAccess.ofUser(tx, actor, values.keep)
      return {
        ...targetOf(own),
        before: null,
        after: { factor: values.method },
        ...(codes && { revealed: { recoveryCodes: codes.join(' ') } }),
      }
    },
  })
