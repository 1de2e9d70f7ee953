import type { Contact, CreateContact } from '../../../contract/company-shapes.ts'
import { type FollowedField, followedFields } from './person-draft.ts'

/** What the form of a contact card holds: text as typed, the id of the company. */
export type CardDraft = Record<FollowedField, string> & { company: string | null }

/** The form of a card that is not there yet. */
export const blankCard: CardDraft = {
  firstName: '',
  lastName: '',
  email: '',
  mobile: '',
  phone: '',
  position: '',
  company: null,
}

/** Takes a card; returns what its form shows before anything is typed. */
export function cardDraftOf(card: Contact): CardDraft {
  const fields = followedFields.map((field) => [field, card[field] ?? ''])
  return { ...(Object.fromEntries(fields) as Record<FollowedField, string>), company: card.company?.id ?? null }
}

/** Takes a form and what it held at first; returns the body that saves what differs. */
export function changesOfCard(draft: CardDraft, start: CardDraft): Partial<CreateContact> {
  const changed = (Object.keys(draft) as (keyof CardDraft)[]).filter((field) => draft[field] !== start[field])
  return Object.fromEntries(changed.map((field) => [field, draft[field]]))
}
