import type { z } from 'zod'
import type { Named } from '../../../contract/index.ts'
import { defineKind, type Proposed } from '../changes/index.ts'
import { formerDuties } from '../duties/index.ts'
import { type EntryRow, isAsLeft } from '../journal/index.ts'
import { accessEndingChange } from './account-change.ts'
import type { EndSessions } from './end-sessions.ts'
import type { noValues, TargetUser } from './target-user.ts'
import { displayNameOf, snapshotOf } from './user.ts'
import { deleteUser as removeUser } from './user-queries.ts'

/** Brings a deleted account back as it was, but for its password, which is gone for good. */
function inverse(entry: EntryRow): Proposed | null {
  if (!entry.before) return null
  const { status: _status, primaryGroup, contact, tags, ...fields } = entry.before
  return {
    kind: 'user.create',
    values: {
      ...fields,
      primaryGroup: (primaryGroup as Named | null)?.id ?? null,
      contact: (contact as Named | null | undefined)?.id ?? null,
      duties: formerDuties(entry),
      tags: (tags as Named[]).map((tag) => tag.id),
    },
  }
}

/** C12: removes an account. The journal keeps what it was. */
export const deleteUser = (endSessions: EndSessions) =>
  defineKind<z.output<typeof noValues>, TargetUser>({
    ...accessEndingChange,
    kind: 'user.delete',
    needsReason: false,
    effects: ({ user }) => ({ now: [{ code: 'user.deleted', values: { name: displayNameOf(user) } }], tells: [] }),
    apply: async ({ tx, actor }, { user }) => {
      await endSessions(tx, { organizationId: actor.organizationId, userId: user.id })
      await removeUser(tx, user.id)
      return { targetId: user.id, targetName: displayNameOf(user), before: snapshotOf(user), after: null }
    },
    inverse,
    isStillAsLeft: ({ user }, entry) => isAsLeft(snapshotOf(user), entry.after),
  })
