import { z } from 'zod'
import { passwordShape } from '../../../contract/index.ts'
import { hashPassword } from '../../platform/secrets/index.ts'
import { type ChangeContext, defineKind, type Effect, type Proposal } from '../changes/index.ts'
import { linkOver, openLinkIn, useLink } from '../links/index.ts'
import { isPasswordReused, newPasswordFaults, storePassword } from '../passwords/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import { displayNameOf, loadTarget, ownerOf, passwordOwnerOf, type TargetUser } from '../users/index.ts'
import { markEmailVerified, openAccount } from './recovery-queries.ts'

const shape = z.strictObject({ token: z.string(), password: passwordShape })
type Values = z.output<typeof shape> & { passwordHash?: string; isReused?: boolean }

/** Reads the account of a link for update: the account first, as everybody who writes to both. Throws 410 `linkOver`. */
async function loadHolder(
  context: ChangeContext,
  token: string,
  purpose: 'invitation' | 'passwordReset',
): Promise<TargetUser> {
  const target = await loadTarget(context, context.actor.userId)
  const link = await openLinkIn(context.tx, token, purpose)
  if (link.user_id !== target.user.id) throw linkOver()
  return target
}

async function keepPassword({ tx, actor }: ChangeContext, { user }: TargetUser, values: Values): Promise<void> {
  const hash = values.passwordHash ?? (await hashPassword(values.password))
  await storePassword(tx, actor.organizationId, user.id, { hash, mustChange: false })
}

/** The steps that both ways to a password by mail share. */
const byLink = {
  category: 'accounts' as const,
  permission: null,
  shape: shape as unknown as z.ZodType<Values>,
  hasTarget: false,
  needsReason: false,
  prepare: async (values: Values, { db, actor }: Proposal) => ({
    ...values,
    isReused: await isPasswordReused(db, actor, values.password, 'reader'),
    passwordHash: await hashPassword(values.password),
  }),
  authorize: () => [],
  check: async ({ tx, actor }: ChangeContext, { user }: TargetUser, { password, isReused }: Values) => {
    const field = '/password'
    if (isReused) return { problems: [{ field, code: 'passwordReused' }], warnings: [] }
    const owner = passwordOwnerOf(user)
    return { problems: await newPasswordFaults(tx, actor.organizationId, field, password, owner), warnings: [] }
  },
  jobs: ({ actor }: ChangeContext) => [
    { queue: 'sign-in.forgive', data: { organizationId: actor.organizationId, userId: actor.userId } },
  ],
}

/** Somebody who was invited chooses their password: the account is open, the address it was mailed to is theirs. */
export const acceptInvitation = defineKind<Values, TargetUser>({
  ...byLink,
  kind: 'self.invitation.accept',
  load: (context, _target, values) => loadHolder(context, values.token, 'invitation'),
  effects: () => ({ now: [{ code: 'self.invitation.accept' }], tells: [] }),
  apply: async (context, state, values) => {
    const { user } = state
    await useLink(context.tx, values.token, 'invitation')
    await keepPassword(context, state, values)
    await openAccount(context.tx, user.id)
    return {
      targetId: user.id,
      targetName: displayNameOf(user),
      before: { status: user.status },
      after: { status: 'active' },
    }
  },
})

const reset: Effect[] = [{ code: 'self.password' }, { code: 'user.sessionsEnded' }]

/**
 * Somebody who forgot their password chooses another. Everything that was open ends and the person is told; the second
 * factor stays, and is asked for right after.
 */
export const resetPassword = (endAccess: EndAccess) =>
  defineKind<Values, TargetUser>({
    ...byLink,
    kind: 'self.password.reset',
    load: (context, _target, values) => loadHolder(context, values.token, 'passwordReset'),
    tells: ({ user }) => ownerOf(user),
    effects: () => ({ now: reset, tells: [] }),
    apply: async (context, state, values) => {
      const { tx, actor } = context
      const { user } = state
      await useLink(tx, values.token, 'passwordReset')
      await keepPassword(context, state, values)
      await markEmailVerified(tx, user.id)
      await endAccess.ofUser(tx, { organizationId: actor.organizationId, userId: user.id })
      return { targetId: user.id, targetName: displayNameOf(user), before: null, after: null }
    },
  })
