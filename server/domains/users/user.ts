import type { Named } from '../../../contract/index.ts'
import { dutySnapshots, type UserDutyRow } from '../duties/index.ts'
import type { UsersTable } from './user-table.ts'

/** An account as stored, with the names of what it points to. */
export interface UserRow
  extends Pick<
    UsersTable,
    | 'id'
    | 'sign_in_name'
    | 'email'
    | 'first_name'
    | 'last_name'
    | 'position'
    | 'phone'
    | 'mobile'
    | 'language'
    | 'type'
    | 'status'
    | 'primary_group_id'
    | 'primary_group_from'
    | 'primary_group_until'
    | 'all_companies_level'
    | 'second_factor'
    | 'email_verified_at'
    | 'invited_at'
  > {
  last_sign_in_at: Date | number
  created_at: Date
  updated_at: Date
  version: number
  never_signs_in: boolean
  group_name: string | null
  /** What it holds in Guichet on any path that has not ended. */
  guichet_held: string[]
  /** The main groups whose people it looks after; null: everybody's. */
  managed_groups: string[] | null
  tags: Named[]
  /** The card that the account follows (B2). */
  contact: Named | null
  duties: UserDutyRow[]
  has_password: boolean
  password_changed_at: Date | null
}

/** The name people know somebody by: first and last name, for a connector whatever it has. */
export function displayNameOf(user: { first_name: string; last_name: string; sign_in_name: string }): string {
  return `${user.first_name} ${user.last_name}`.trim() || user.sign_in_name
}

/** The names that a password of this account must not be made of. */
export function passwordOwnerOf(user: Pick<UserRow, 'sign_in_name' | 'first_name' | 'last_name' | 'email'>) {
  return { signInName: user.sign_in_name, firstName: user.first_name, lastName: user.last_name, email: user.email }
}

type Told = Pick<
  UserRow,
  | 'sign_in_name'
  | 'first_name'
  | 'last_name'
  | 'email'
  | 'position'
  | 'phone'
  | 'mobile'
  | 'language'
  | 'type'
  | 'status'
  | 'primary_group_id'
  | 'group_name'
  | 'tags'
  | 'contact'
  | 'second_factor'
  | 'never_signs_in'
  | 'duties'
>

/** What the journal keeps of an account: everything an administrator writes, nothing secret. */
export function snapshotOf(user: Told): Record<string, unknown> {
  return {
    signInName: user.sign_in_name,
    firstName: user.first_name,
    lastName: user.last_name,
    email: user.email,
    position: user.position,
    phone: user.phone,
    mobile: user.mobile,
    language: user.language,
    type: user.type,
    status: user.status,
    primaryGroup: user.primary_group_id ? { id: user.primary_group_id, name: user.group_name } : null,
    tags: user.tags,
    contact: user.contact,
    secondFactor: user.second_factor,
    neverSignsIn: user.never_signs_in,
    duties: dutySnapshots(user.duties),
  }
}
