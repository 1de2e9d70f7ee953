import type { z } from 'zod'
import { type Applied, type ChangeContext, defineKind } from '../changes/index.ts'
import { isAsLeft } from '../journal/index.ts'
import { accessEndingChange, accountChange, wholeAccount } from './account-change.ts'
import type { EndSessions } from './end-sessions.ts'
import { cancelMailedLinks } from './invitation.ts'
import type { noValues, TargetUser } from './target-user.ts'
import { displayNameOf, snapshotOf, type UserRow } from './user.ts'
import { mayTouch } from './user-access.ts'
import { updateUser } from './user-queries.ts'

type Values = z.output<typeof noValues>

const statusAfterReactivation = (user: UserRow) =>
  user.has_password || user.type === 'connector' || user.never_signs_in ? ('active' as const) : ('invited' as const)

async function setStatus(context: ChangeContext, user: UserRow, status: UserRow['status']): Promise<Applied | null> {
  if (user.status === status) return null
  await updateUser(context.tx, user.id, { status })
  return {
    targetId: user.id,
    targetName: displayNameOf(user),
    before: { status: user.status },
    after: { status },
  }
}

const nameOf = (state: TargetUser) => ({ name: displayNameOf(state.user) })

/** F8: shuts an account at once, with a reason. Its sessions end in the same transaction. */
export const deactivateUser = (endSessions: EndSessions) =>
  defineKind<Values, TargetUser>({
    ...accessEndingChange,
    kind: 'user.deactivate',
    needsReason: true,
    changesNothing: ({ user }) => user.status === 'deactivated',
    decide: async (context, state) =>
      state.user.status === 'deactivated' ? null : wholeAccount(context, state, 'user.deactivate'),
    effects: (state) => ({ now: [{ code: 'user.deactivated', values: nameOf(state) }], tells: [] }),
    apply: async (context, { user }) => {
      const { organizationId } = context.actor
      await endSessions(context.tx, { organizationId, userId: user.id })
      await cancelMailedLinks(context, user.id)
      return setStatus(context, user, 'deactivated')
    },
    inverse: (entry) => (entry.target_id ? { kind: 'user.reactivate', target: entry.target_id, values: {} } : null),
    isStillAsLeft: ({ user }, entry) => isAsLeft(snapshotOf(user), entry.after),
  })

/** Opens a deactivated account again: active where it has a password, else waiting for one. */
export const reactivateUser = defineKind<Values, TargetUser>({
  ...accountChange,
  kind: 'user.reactivate',
  needsReason: false,
  authorize: (context, state) => mayTouch(context, state),
  check: async () => ({ problems: [], warnings: [] }),
  changesNothing: ({ user }) => user.status !== 'deactivated',
  decide: async (context, state) =>
    state.user.status === 'deactivated' ? wholeAccount(context, state, 'user.reactivate') : null,
  effects: (state) => ({ now: [{ code: 'user.reactivated', values: nameOf(state) }], tells: [] }),
  apply: async (context, { user }) =>
    user.status === 'deactivated' ? setStatus(context, user, statusAfterReactivation(user)) : null,
  inverse: (entry) => (entry.target_id ? { kind: 'user.deactivate', target: entry.target_id, values: {} } : null),
  isStillAsLeft: ({ user }, entry) => isAsLeft(snapshotOf(user), entry.after),
})
