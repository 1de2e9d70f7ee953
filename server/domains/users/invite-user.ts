import type { z } from 'zod'
import type { FieldFault } from '../../platform/http/index.ts'
import { defineKind } from '../changes/index.ts'
import { cancelLinks } from '../links/index.ts'
import { accountChange } from './account-change.ts'
import { invitationFaults, invite } from './invitation.ts'
import { clearInvited } from './invitation-queries.ts'
import type { noValues, TargetUser } from './target-user.ts'
import { displayNameOf } from './user.ts'
import { mayTouch } from './user-access.ts'

type Values = z.output<typeof noValues>

function faultsOf({ user }: TargetUser, canMail: boolean): FieldFault[] {
  if (user.never_signs_in) return [{ field: '', code: 'neverSignsIn' }]
  if (user.status === 'deactivated') return [{ field: '', code: 'accountDeactivated' }]
  if (user.status === 'active' && user.type !== 'connector') return [{ field: '', code: 'hasAccessAlready' }]
  return invitationFaults(user, canMail).map((fault) => ({ ...fault, field: '' }))
}

/** Invites somebody who has no access yet, or invites them again: the former invitation stops working. */
export const inviteUser = (canMail: boolean) =>
  defineKind<Values, TargetUser>({
    ...accountChange,
    kind: 'user.invite',
    needsReason: false,
    tells: () => [],
    authorize: (context, state) => mayTouch(context, state),
    check: async (_context, state) => ({ problems: faultsOf(state, canMail), warnings: [] }),
    effects: ({ user }) => ({
      now: [{ code: 'user.invitedAgain', values: { name: displayNameOf(user) } }],
      tells: [{ code: 'user.writesTo', values: { email: user.email ?? '' } }],
    }),
    apply: async (context, { user }) => ({
      targetId: user.id,
      targetName: displayNameOf(user),
      before: null,
      after: null,
      jobs: [await invite(context, user)],
    }),
    inverse: (entry) =>
      entry.target_id ? { kind: 'user.invitation.cancel', target: entry.target_id, values: {} } : null,
  })

/** Takes an invitation back: its link stops working, the account stays without access. */
export const cancelInvitation = defineKind<Values, TargetUser>({
  ...accountChange,
  kind: 'user.invitation.cancel',
  needsReason: false,
  tells: () => [],
  authorize: (context, state) => mayTouch(context, state),
  check: async () => ({ problems: [], warnings: [] }),
  changesNothing: ({ user }) => user.invited_at === null,
  effects: ({ user }) => ({
    now: [{ code: 'user.invitationCancelled', values: { name: displayNameOf(user) } }],
    tells: [],
  }),
  apply: async ({ tx }, { user }) => {
    const cancelled = await cancelLinks(tx, user.id, ['invitation'])
    await clearInvited(tx, user.id)
    if (cancelled.length === 0) return null
    return { targetId: user.id, targetName: displayNameOf(user), before: null, after: null }
  },
})
