import type { User } from '../../../contract/user-shapes.ts'

/**
 * What the form holds of an account: text as typed, ids for the group and the tags.
 * A part of it is a body of PATCH as it stands (`updateUserShape`).
 */
export type UserDraft = {
  firstName: string
  lastName: string
  email: string
  mobile: string
  phone: string
  position: string
  language: User['language']
  type: User['type']
  tags: string[]
  primaryGroup: string | null
  signInName: string
  /** Own rule; null: as the group or the organization. */
  secondFactor: User['secondFactor']
}
export type DraftField = keyof UserDraft

/** Takes an account; returns what the form shows of it before anything is typed. */
export function draftOf(user: User): UserDraft {
  return {
    firstName: user.firstName,
    lastName: user.lastName,
    email: user.email ?? '',
    mobile: user.mobile ?? '',
    phone: user.phone ?? '',
    position: user.position ?? '',
    language: user.language,
    type: user.type,
    tags: user.tags.map((tag) => tag.id),
    primaryGroup: user.primaryGroup?.id ?? null,
    signInName: user.signInName,
    secondFactor: user.secondFactor,
  }
}

/** Says whether two values of a field are the same; the order of tags does not matter. */
export function sameValue(left: UserDraft[DraftField], right: UserDraft[DraftField]): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right
  return left.length === right.length && left.every((tag) => right.includes(tag))
}

/** Takes the edits made so far and one more; returns the edits that still differ from the account. */
export function withEdit<Field extends DraftField>(
  base: UserDraft,
  edits: Partial<UserDraft>,
  field: Field,
  value: UserDraft[Field],
): Partial<UserDraft> {
  const { [field]: _previous, ...others } = edits
  return sameValue(base[field], value) ? (others as Partial<UserDraft>) : { ...edits, [field]: value }
}
