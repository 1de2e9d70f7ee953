import { z } from 'zod'
import { changeMyEmailShape } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { type ChangeContext, defineKind, type Findings } from '../changes/index.ts'
import { askLink, cancelLinks, findPendingEmail, linkOver, openLinkIn, useLink } from '../links/index.ts'
import {
  accountFieldsOf,
  cancelMailedLinks,
  checkAccount,
  displayNameOf,
  foldName,
  loadFollowing,
  loadTarget,
  ownerOf,
  type TargetUser,
} from '../users/index.ts'
import { setProvedEmail } from './recovery-queries.ts'

/** The account with the address that it would have, and the one that waits already. */
interface State extends TargetUser {
  email: string
  pending: string | null
}

const own = {
  category: 'accounts' as const,
  permission: null,
  hasTarget: false,
  needsReason: false,
  authorize: () => [],
  tells: ({ user }: TargetUser) => ownerOf(user),
}

const isSameBox = ({ user, email }: State) => user.email !== null && foldName(user.email) === foldName(email)

/** The rules of the new address alone: what else may be wrong with the account is not this change's business. */
async function findings({ tx }: ChangeContext, { user, email }: State): Promise<Findings> {
  const ofCard = (await loadFollowing(tx, user, { email })).faults
  if (ofCard.length > 0) return { problems: ofCard, warnings: [] }
  const { problems, warnings } = await checkAccount(tx, user.id, { ...accountFieldsOf(user), email })
  const ofEmail = ({ field }: FieldFault) => field === '/email'
  return { problems: problems.filter(ofEmail), warnings: warnings.filter(ofEmail) }
}

/** A person asks for another address, or to prove today's: it counts once they follow the link mailed there. */
export const requestMyEmail = (canMail: boolean) =>
  defineKind<z.output<typeof changeMyEmailShape>, State>({
    ...own,
    kind: 'self.email.request',
    shape: changeMyEmailShape as unknown as z.ZodType<z.output<typeof changeMyEmailShape>>,
    load: async (context, _target, { email }) => {
      const target = await loadTarget(context, context.actor.userId)
      return { ...target, email, pending: await findPendingEmail(context.tx, target.user.id) }
    },
    check: async (context, state) => {
      if (!canMail) return { problems: [{ field: '/email', code: 'mailNotSetUpForProof' }], warnings: [] }
      if (isSameBox(state) && state.user.email_verified_at !== null) {
        return { problems: [{ field: '/email', code: 'emailSame' }], warnings: [] }
      }
      return findings(context, state)
    },
    effects: (state) => ({
      now: [{ code: 'self.email.request', values: { email: state.email } }],
      tells: [{ code: 'user.writesTo', values: { email: state.email } }],
    }),
    apply: async ({ tx, actor }, { user, email, pending }) => {
      const { organizationId, name: createdByName } = actor
      const job = await askLink(tx, { organizationId, userId: user.id, purpose: 'emailProof', email, createdByName })
      const [before, after] = [{ newEmail: pending }, { newEmail: email }]
      return { targetId: user.id, targetName: displayNameOf(user), before, after, jobs: [job] }
    },
  })

/** A person no longer wants the address that waits. */
export const cancelMyEmail = defineKind<object, TargetUser>({
  ...own,
  kind: 'self.email.cancel',
  shape: z.strictObject({}),
  load: (context) => loadTarget(context, context.actor.userId),
  check: async () => ({ problems: [], warnings: [] }),
  tells: () => [],
  effects: () => ({ now: [{ code: 'self.email.cancel' }], tells: [] }),
  apply: async ({ tx }, { user }) => {
    const [email] = await cancelLinks(tx, user.id, ['emailProof'])
    if (email === undefined) return null
    const [before, after] = [{ newEmail: email }, { newEmail: null }]
    return { targetId: user.id, targetName: displayNameOf(user), before, after }
  },
})

const proofShape = z.strictObject({ token: z.string() })

/** Whoever reads the new box proves it: from now on it is the account's. The former box is told. */
export const proveEmail = defineKind<z.output<typeof proofShape>, State>({
  ...own,
  kind: 'self.email',
  shape: proofShape,
  load: async (context, _target, { token }) => {
    const target = await loadTarget(context, context.actor.userId)
    const link = await openLinkIn(context.tx, token, 'emailProof')
    if (link.user_id !== target.user.id) throw linkOver()
    return { ...target, email: link.email, pending: null }
  },
  // Asked again: meanwhile somebody else may have taken the address for a sign-in name.
  check: findings,
  tells: (state) => (isSameBox(state) ? [] : ownerOf(state.user)),
  effects: ({ email }) => ({ now: [{ code: 'self.email', values: { email } }], tells: [] }),
  apply: async (context, state, { token }) => {
    const { user, email } = state
    await useLink(context.tx, token, 'emailProof')
    if (!isSameBox(state)) await cancelMailedLinks(context, user.id)
    await setProvedEmail(context.tx, user.id, email)
    return { targetId: user.id, targetName: displayNameOf(user), before: { email: user.email }, after: { email } }
  },
})
