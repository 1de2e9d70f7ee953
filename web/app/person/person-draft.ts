import type { Contact } from '../../../contract/company-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'

/** What forms hold of a person: text as typed, ids for the tags. */
export type PersonDraft = {
  firstName: string
  lastName: string
  email: string
  mobile: string
  phone: string
  position: string
  language: User['language']
  type: User['type']
  tags: string[]
}
export type EditPerson = (edit: Partial<PersonDraft>) => void

/** B2: the fields that follow the contact card of an account. */
export const followedFields = ['firstName', 'lastName', 'email', 'mobile', 'phone', 'position'] as const
export type FollowedField = (typeof followedFields)[number]

/** B2: takes a contact card; returns what is filled in on it: an account that is linked to it follows these fields. */
export function fieldsOfCard(card: Pick<Contact, FollowedField>): Partial<Pick<PersonDraft, FollowedField>> {
  const filled = followedFields.flatMap((field) => (card[field] ? [[field, card[field]] as const] : []))
  return Object.fromEntries(filled)
}
