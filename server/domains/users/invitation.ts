import type { FieldFault } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { askLink, cancelLinks, type SendLinkJob } from '../links/index.ts'
import { clearInvited, markInvited } from './invitation-queries.ts'
import type { UserRow } from './user.ts'

/** An account to be invited, as it would be after the change. */
interface Invited extends Pick<UserRow, 'email' | 'type'> {
  password?: string | undefined
}

/** What keeps an account from being invited: an invitation is a mail to a person who then chooses a password. */
export function invitationFaults({ type, email, password }: Invited, canMail: boolean): FieldFault[] {
  const field = '/sendInvitation'
  if (type === 'connector') return [{ field, code: 'connectorNotInvited' }]
  if (password !== undefined) return [{ field, code: 'invitationOrPassword' }]
  if (!canMail) return [{ field, code: 'mailNotSetUp' }]
  return email === null ? [{ field: '/email', code: 'invitationNeedsEmail' }] : []
}

/** Invites a person: an open invitation is replaced. Returns the job that writes to them. */
export async function invite({ tx, actor }: ChangeContext, user: Pick<UserRow, 'id' | 'email'>): Promise<SendLinkJob> {
  await markInvited(tx, user.id)
  return askLink(tx, {
    organizationId: actor.organizationId,
    userId: user.id,
    purpose: 'invitation',
    email: user.email ?? '',
    createdByName: actor.name,
  })
}

/** Cancels every link mailed to an account: it was closed, or has another address or password now. */
export async function cancelMailedLinks({ tx }: Pick<ChangeContext, 'tx'>, userId: string): Promise<void> {
  await cancelLinks(tx, userId, ['invitation', 'passwordReset', 'emailProof'])
  await clearInvited(tx, userId)
}
