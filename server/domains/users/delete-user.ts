import type { z } from 'zod'
import type { Named } from '../../../contract/index.ts'
import { defineKind, type Proposed } from '../changes/index.ts'
import type { EntryRow } from '../journal/index.ts'
import {
  isAsLeft,
  lastAdministratorFault,
  loadTarget,
  lockIfAdministrator,
  noValues,
  type TargetUser,
} from './target-user.ts'
import { displayNameOf, snapshotOf } from './user.ts'
import { mayNotBeSelf, mayTouchMemberOf } from './user-access.ts'
import { deleteUser as removeUser } from './user-queries.ts'

/** Brings a deleted account back as it was, but for its password, which is gone for good. */
function inverse(entry: EntryRow): Proposed | null {
  if (!entry.before) return null
  const { status: _status, primaryGroup, tags, ...fields } = entry.before
  return {
    kind: 'user.create',
    values: {
      ...fields,
      primaryGroup: (primaryGroup as Named | null)?.id ?? null,
      tags: (tags as Named[]).map((tag) => tag.id),
    },
  }
}

/** C12: removes an account. The journal keeps what it was. */
export const deleteUser = defineKind<z.output<typeof noValues>, TargetUser>({
  kind: 'user.delete',
  category: 'accounts',
  permission: 'users.manage',
  shape: noValues,
  hasTarget: true,
  needsReason: false,
  lock: lockIfAdministrator,
  load: loadTarget,
  versionOf: (state) => state.user.version,
  authorize: (context, state) => [...mayTouchMemberOf(context, state.group), ...mayNotBeSelf(context, state.user.id)],
  check: async ({ tx, actor }, { user }) => ({
    problems: await lastAdministratorFault(tx, actor.organizationId, user.id),
    warnings: [],
  }),
  effects: ({ user }) => ({ now: [{ code: 'user.deleted', values: { name: displayNameOf(user) } }], tells: [] }),
  apply: async ({ tx }, { user }) => {
    await removeUser(tx, user.id)
    return { targetId: user.id, targetName: displayNameOf(user), before: snapshotOf(user), after: null }
  },
  inverse,
  isStillAsLeft: ({ user }, entry) => isAsLeft(snapshotOf(user), entry.after),
})
