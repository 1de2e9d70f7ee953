import type { z } from 'zod'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import { accountChange, displayNameOf, mayNotBeSelf, mayTouch, type TargetUser } from '../users/index.ts'
import { deleteCodesOf } from './code-queries.ts'
import { hasEnrolled } from './factor.ts'
import { forgiveQueue } from './factor-jobs.ts'
import { findFactorState } from './factor-queries.ts'
import { deleteFactorsOf } from './own-factor-queries.ts'
import { deletePasskeysOf } from './passkey-queries.ts'
import { deleteRecoveryCodesOf } from './recovery-code-queries.ts'

type State = TargetUser & { isEnrolled: boolean }

async function load(context: ChangeContext, target: string | undefined): Promise<State> {
  const found = await accountChange.load(context, target)
  return { ...found, isEnrolled: hasEnrolled(await findFactorState(context.tx, found.user.id)) }
}

async function removeAll({ tx }: ChangeContext, userId: string): Promise<void> {
  await deleteFactorsOf(tx, userId)
  await deletePasskeysOf(tx, userId)
  await deleteRecoveryCodesOf(tx, userId)
  await deleteCodesOf(tx, userId)
}

/**
 * An administrator helps somebody who lost their second factor: all of them go, every session ends, and the person sets
 * one up anew. Never one's own: a borrowed session must not do away with what it cannot show.
 */
export const resetFactors = (endAccess: EndAccess) =>
  defineKind<z.output<typeof accountChange.shape>, State>({
    ...accountChange,
    kind: 'user.factors.reset',
    needsReason: false,
    load,
    authorize: (context, state) => [...mayTouch(context, state), ...mayNotBeSelf(context, state.user.id)],
    check: async () => ({ problems: [], warnings: [] }),
    changesNothing: ({ isEnrolled }) => !isEnrolled,
    effects: ({ user }) => ({
      now: [{ code: 'user.factors.reset', values: { name: displayNameOf(user) } }, { code: 'user.sessionsEnded' }],
      tells: [],
    }),
    apply: async (context, { user, isEnrolled }) => {
      if (!isEnrolled) return null
      await removeAll(context, user.id)
      await endAccess.ofUser(context.tx, { organizationId: context.actor.organizationId, userId: user.id })
      return { targetId: user.id, targetName: displayNameOf(user), before: null, after: null }
    },
    jobs: (_context, { targetId }) => [{ queue: forgiveQueue, data: { userId: targetId } }],
  })
