import type { z } from 'zod'
import { setPasswordShape } from '../../../contract/index.ts'
import { hashPassword } from '../../platform/secrets/index.ts'
import { type Applied, type ChangeContext, defineKind, type Findings } from '../changes/index.ts'
import { cancelLinks } from '../links/index.ts'
import { isPasswordReused, newPasswordFaults, storePassword } from '../passwords/index.ts'
import { ownerOf } from './account-owner.ts'
import type { EndSessions } from './end-sessions.ts'
import { clearInvited } from './invitation-queries.ts'
import { loadTarget, type TargetUser } from './target-user.ts'
import { displayNameOf, passwordOwnerOf } from './user.ts'
import { mayNotBeOwnPassword, mayTouch } from './user-access.ts'
import { updateUser } from './user-queries.ts'

type Values = z.output<typeof setPasswordShape> & { passwordHash?: string; isReused?: boolean }

async function check({ tx, actor }: ChangeContext, { user }: TargetUser, values: Values): Promise<Findings> {
  if (user.type === 'connector') {
    return { problems: [{ field: '/password', code: 'connectorHasNoPassword' }], warnings: [] }
  }
  if (user.never_signs_in) return { problems: [{ field: '/password', code: 'neverSignsIn' }], warnings: [] }
  if (values.isReused) return { problems: [{ field: '/password', code: 'passwordReused' }], warnings: [] }
  const { password } = values
  const faults = await newPasswordFaults(tx, actor.organizationId, '/password', password, passwordOwnerOf(user))
  return { problems: faults, warnings: [] }
}

/** B13: gives a person a first or another password. Ends their sessions; the password itself is kept nowhere. */
export const setPassword = (endSessions: EndSessions) =>
  defineKind<Values, TargetUser>({
    kind: 'user.password.set',
    category: 'accounts',
    permission: 'users.manage',
    shape: setPasswordShape as unknown as z.ZodType<Values>,
    hasTarget: true,
    needsReason: false,
    prepare: async (values, { db, actor, target = '' }) => {
      const account = { organizationId: actor.organizationId, userId: target }
      const isReused = await isPasswordReused(db, account, values.password, 'administrator')
      return { ...values, isReused, passwordHash: await hashPassword(values.password) }
    },
    load: loadTarget,
    versionOf: (state) => state.user.version,
    authorize: (context, state) => [...mayTouch(context, state), ...mayNotBeOwnPassword(context, state.user.id)],
    check,
    tells: ({ user }) => ownerOf(user),
    effects: ({ user }) => ({
      now: [{ code: 'user.passwordSet', values: { name: displayNameOf(user) } }, { code: 'user.sessionsEnded' }],
      tells: [],
    }),
    apply: async (context, { user }, values): Promise<Applied> => {
      const { tx, actor } = context
      const password = {
        hash: values.passwordHash ?? (await hashPassword(values.password)),
        mustChange: values.mustChange,
      }
      await storePassword(tx, actor.organizationId, user.id, password)
      await endSessions(tx, { organizationId: actor.organizationId, userId: user.id })
      await cancelLinks(tx, user.id, ['invitation', 'passwordReset'])
      await clearInvited(tx, user.id)
      const status = user.status === 'invited' ? ('active' as const) : user.status
      await updateUser(tx, user.id, { status })
      const isSame = status === user.status
      return {
        targetId: user.id,
        targetName: displayNameOf(user),
        before: isSame ? null : { status: user.status },
        after: isSame ? null : { status },
      }
    },
    jobs: (context, applied) => [
      { queue: 'sign-in.forgive', data: { organizationId: context.actor.organizationId, userId: applied.targetId } },
    ],
  })
