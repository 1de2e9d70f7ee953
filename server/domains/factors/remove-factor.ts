import { z } from 'zod'
import { idShape } from '../../../contract/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import { deleteCodesOf } from './code-queries.ts'
import { type FactorState, type Gateways, hasEnrolled, needsSetup } from './factor.ts'
import { deleteFactor } from './own-factor-queries.ts'
import { type OwnFactors, ownFactorChange, targetOf } from './own-factors.ts'
import { deletePasskey } from './passkey-queries.ts'
import { deleteRecoveryCodesOf } from './recovery-code-queries.ts'

const shape = z.strictObject({ id: idShape, keep: idShape })
type Values = z.output<typeof shape>

/** What would remain. */
function without({ state, passkeys }: OwnFactors, id: string): FactorState {
  return {
    ...state,
    factors: state.factors.filter((factor) => factor.id !== id),
    passkeys: passkeys.filter((passkey) => passkey.id !== id).length,
  }
}

const isThere = ({ state, passkeys }: OwnFactors, id: string) =>
  [...state.factors, ...passkeys].some((factor) => factor.id === id)

/**
 * A person removes one of their second factors; recovery codes go with the last. Every other session ends, and so do
 * codes on their way. Refused when one is required and there would be no way left to give it.
 */
export const removeFactor = (endAccess: EndAccess, gateways: Gateways) =>
  defineKind<Values, OwnFactors>({
    ...ownFactorChange,
    kind: 'self.factor.remove',
    shape,
    check: async (_context, own, { id }) => {
      if (!isThere(own, id)) throw notFound()
      const isLast = needsSetup(without(own, id), gateways)
      return { problems: isLast ? [{ field: '', code: 'lastFactor' }] : [], warnings: [] }
    },
    effects: () => ({ now: [{ code: 'self.factor.remove' }, { code: 'user.sessionsEnded' }], tells: [] }),
    apply: async ({ tx, actor }, own, { id, keep }) => {
      const removed = await deleteFactor(tx, actor.userId, id)
      if (!removed) await deletePasskey(tx, actor.userId, id)
      if (!hasEnrolled(without(own, id))) await deleteRecoveryCodesOf(tx, actor.userId)
      await deleteCodesOf(tx, actor.userId)
      await endAccess.ofUser(tx, actor, keep)
      return { ...targetOf(own), before: { factor: removed?.kind ?? 'passkey' }, after: null }
    },
  })
