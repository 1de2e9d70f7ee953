import { z } from 'zod'
import type { Seal } from '../../platform/secrets/index.ts'
import { defineKind } from '../changes/index.ts'
import { hasEnrolled } from './factor.ts'
import { type OwnFactors, ownFactorChange, targetOf } from './own-factors.ts'
import { hashedCodes, newRecoveryCodes } from './recovery-code.ts'
import { storeRecoveryCodes } from './recovery-code-queries.ts'

const shape = z.strictObject({})

/** A person has new recovery codes made, revealed this once; the former ones are over. */
export const renewRecoveryCodes = (seal: Seal) =>
  defineKind<z.output<typeof shape>, OwnFactors>({
    ...ownFactorChange,
    kind: 'self.recoveryCodes',
    shape,
    check: async (_context, { state }) => ({
      problems: hasEnrolled(state) ? [] : [{ field: '', code: 'noFactor' }],
      warnings: [],
    }),
    effects: () => ({ now: [{ code: 'self.recoveryCodes' }], tells: [] }),
    apply: async ({ tx, actor }, own) => {
      const codes = newRecoveryCodes()
      await storeRecoveryCodes(tx, actor, hashedCodes(seal, actor.userId, codes))
      return { ...targetOf(own), before: null, after: null, revealed: { recoveryCodes: codes.join(' ') } }
    },
  })
