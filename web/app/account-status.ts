import type { User } from '../../contract/user-shapes.ts'

/** How far an account is, in the words of the screens: `invited` only while an invitation is open. */
export type AccountStatus = 'active' | 'deactivated' | 'invited' | 'noAccess'

/** Takes an account; returns how far it is. An account that nobody has invited yet has no access, nothing more. */
export function accountStatus({ status, invitedAt }: Pick<User, 'status' | 'invitedAt'>): AccountStatus {
  return status === 'invited' && invitedAt === null ? 'noAccess' : status
}
