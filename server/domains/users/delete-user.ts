import type { z } from 'zod'
import { createUserShape, type Named } from '../../../contract/index.ts'
import { type Done, defineKind, type Proposed } from '../changes/index.ts'
import { formerDuties } from '../duties/index.ts'
import { isAsLeft } from '../journal/index.ts'
import { accessEndingChange, wholeAccount } from './account-change.ts'
import type { EndSessions } from './end-sessions.ts'
import type { KeptRights } from './kept-rights.ts'
import type { noValues, TargetUser } from './target-user.ts'
import { displayNameOf, snapshotOf } from './user.ts'
import { deleteUser as removeUser } from './user-queries.ts'

/** Brings a deleted account back as it was, but for its password, which is gone for good. */
function inverse(entry: Done): Proposed | null {
  if (!entry.before) return null
  const { primaryGroup, contact, tags } = entry.before
  // The status comes back of itself, and what else it was given by a change that follows.
  const fields = Object.entries(entry.before).filter(([field]) => field in createUserShape.shape)
  return {
    kind: 'user.create',
    values: {
      ...Object.fromEntries(fields),
      primaryGroup: (primaryGroup as Named | null)?.id ?? null,
      contact: (contact as Named | null | undefined)?.id ?? null,
      duties: formerDuties(entry),
      tags: (tags as Named[]).map((tag) => tag.id),
    },
  }
}

/** C12: removes an account. The journal keeps what it was. */
export const deleteUser = (endSessions: EndSessions, rights: KeptRights) =>
  defineKind<z.output<typeof noValues>, TargetUser>({
    ...accessEndingChange,
    kind: 'user.delete',
    needsReason: false,
    decide: async (context, state) => wholeAccount(context, state, 'user.delete'),
    effects: ({ user }) => ({ now: [{ code: 'user.deleted', values: { name: displayNameOf(user) } }], tells: [] }),
    apply: async ({ tx, actor }, { user }) => {
      await endSessions(tx, { organizationId: actor.organizationId, userId: user.id })
      const before = { ...(await rights.tell(tx, user.id)), ...snapshotOf(user) }
      await removeUser(tx, user.id)
      return { targetId: user.id, targetName: displayNameOf(user), before, after: null }
    },
    inverse,
    isStillAsLeft: ({ user }, entry) => isAsLeft(snapshotOf(user), entry.after),
  })
