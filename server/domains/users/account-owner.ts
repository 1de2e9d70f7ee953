import type { Recipient } from '../changes/index.ts'
import { displayNameOf, type UserRow } from './user.ts'

/** C11: whom a change of this account is told, at the address it has: nobody where it has none. */
export function ownerOf(
  user: Pick<UserRow, 'email' | 'language' | 'first_name' | 'last_name' | 'sign_in_name'>,
): Recipient[] {
  return user.email === null ? [] : [{ email: user.email, name: displayNameOf(user), language: user.language }]
}
