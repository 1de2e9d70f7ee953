import type { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import { accountChange, displayNameOf, mayTouch, type TargetUser } from '../users/index.ts'
import type { EndAccess } from './end-access.ts'

/** An administrator signs a person out everywhere. */
export const signOutUser = (endAccess: EndAccess) =>
  defineKind<z.output<typeof accountChange.shape>, TargetUser>({
    ...accountChange,
    kind: 'user.signOut',
    needsReason: false,
    authorize: (context, state) => mayTouch(context, state),
    check: async () => ({ problems: [], warnings: [] }),
    effects: ({ user }) => ({ now: [{ code: 'user.signOut', values: { name: displayNameOf(user) } }], tells: [] }),
    apply: async ({ tx, actor }, { user }) => {
      await endAccess.ofUser(tx, { organizationId: actor.organizationId, userId: user.id })
      return { targetId: user.id, targetName: displayNameOf(user), before: null, after: null }
    },
  })
