import type { CreateUser } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { type ChangeContext, type Effect, judgedAs } from '../changes/index.ts'
import { deletePassword } from '../passwords/index.ts'
import type { EndSessions } from './end-sessions.ts'
import { cancelMailedLinks } from './invitation.ts'
import { displayNameOf, type UserRow } from './user.ts'

/** Whether somebody never signs in, and would. */
export interface Silence {
  /** Whether the person is known without ever signing in, as it was and as it would be. */
  before: boolean
  after: boolean
}

/** What keeps an account from being one that never signs in, or the other way round: a program always signs in. */
export const silenceFaults = (account: { type: UserRow['type'] }, after: boolean): FieldFault[] =>
  after && account.type === 'connector' ? [{ field: '/neverSignsIn', code: 'connectorNeverSigns' }] : []

/** What such a new account cannot have: neither a password nor an invitation to choose one. */
export function newSilenceFaults(values: Pick<CreateUser, 'neverSignsIn' | 'password' | 'sendInvitation'>) {
  const faults: FieldFault[] = []
  if (!values.neverSignsIn) return faults
  if (values.password !== undefined) faults.push({ field: '/password', code: 'neverSignsIn' })
  if (values.sendInvitation) faults.push({ field: '/sendInvitation', code: 'neverSignsIn' })
  return faults
}

/** Nobody shuts themselves out: somebody else does that for them. */
export const maySilence = (context: ChangeContext, userId: string, { before, after }: Silence): FieldFault[] =>
  after && !before && judgedAs(context) === userId ? [{ field: '/neverSignsIn', code: 'notYourself' }] : []

/** The account's status afterwards: there is nothing to wait for where nobody signs in. A closed one stays closed. */
export function statusAfter(user: Pick<UserRow, 'status'>, { before, after }: Silence): UserRow['status'] {
  if (before === after || user.status === 'deactivated') return user.status
  return after ? 'active' : 'invited'
}

/** What a request about it builds on. */
export const silenceBasis = (user: Pick<UserRow, 'never_signs_in'>) => ({ neverSignsIn: user.never_signs_in })

/** Asks the vendor whether somebody is to sign in: it opens or shuts their account like its status. Null where it stays. */
export const askedSilence = (user: UserRow, { before, after }: Silence) =>
  before === after
    ? null
    : {
        waits: { kind: 'user.update', target: user.id, values: { neverSignsIn: after } },
        basis: silenceBasis(user),
        effects: [{ code: after ? 'user.silenceAsked' : 'user.signInAsked', values: { name: displayNameOf(user) } }],
      }

/** Takes away all that one signs in with: the password, what was mailed, what is open. */
export async function closeAccess(context: ChangeContext, endSessions: EndSessions, userId: string): Promise<void> {
  await deletePassword(context.tx, userId)
  await cancelMailedLinks(context, userId)
  await endSessions(context.tx, { organizationId: context.actor.organizationId, userId })
}

/** What is told of it beforehand. */
export function silenceEffects(name: string, { before, after }: Silence): Effect[] {
  if (before === after) return []
  if (!after) return [{ code: 'user.signsInAgain', values: { name } }]
  return [{ code: 'user.neverSignsIn', values: { name } }, { code: 'user.sessionsEnded' }]
}
