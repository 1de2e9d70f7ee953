import type { Contact, Named } from '../../../contract/index.ts'
import { storedPhone } from '../../platform/contact-data/index.ts'

/** What a card says of a person; the accounts linked to it follow it in all that it has. */
export interface Card {
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  mobile: string | null
  position: string | null
}

/** An account linked to a card, with its main group: not everybody may know of it. */
export interface LinkedUser extends Named {
  groupId: string | null
}

/** A contact card as stored (B2). */
export interface ContactRow extends Card {
  id: string
  company: Named | null
  users: LinkedUser[]
  version: number
}

/** The name people know somebody by. */
export const contactName = ({ firstName, lastName }: Pick<Card, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim()

const fieldsOfCard = ['firstName', 'lastName', 'email', 'phone', 'mobile', 'position'] as const

const pickCard = (from: Card): Card => ({
  firstName: from.firstName,
  lastName: from.lastName,
  email: from.email,
  phone: from.phone,
  mobile: from.mobile,
  position: from.position,
})

/** The fields in which an account follows this card: those that the card has. What it leaves empty is the account's own. */
export const followedFields = (card: Card): Partial<Card> =>
  Object.fromEntries(fieldsOfCard.filter((field) => card[field]).map((field) => [field, card[field]]))

/** The followed fields that differ from what the card said before. */
export function followedChanges(before: Card, after: Card): Partial<Card> {
  const followed = Object.entries(followedFields(after))
  return Object.fromEntries(followed.filter(([field, value]) => before[field as keyof Card] !== value))
}

/** The card with some fields written anew, phone numbers as they are stored; text that is no number stays to be refused. */
export function cardAfter(before: Card, values: Partial<Card>): Card {
  const given = Object.entries(values).filter(([field, value]) => field in before && value !== undefined)
  const card: Card = { ...pickCard(before), ...Object.fromEntries(given) }
  return { ...card, phone: storedPhone(card.phone) ?? card.phone, mobile: storedPhone(card.mobile) ?? card.mobile }
}

/** What the journal keeps of a card. */
export const snapshotOf = (card: Card, company: Named | null): Record<string, unknown> => ({
  ...pickCard(card),
  company: company && { id: company.id, name: company.name },
})

/** A card as the viewer may see it: of the accounts linked to it, those they look after. */
export function presentContact(row: ContactRow, viewer: { managedGroups: ReadonlySet<string> | null }): Contact {
  const { managedGroups } = viewer
  const isSeen = ({ groupId }: LinkedUser) => managedGroups === null || managedGroups.has(groupId ?? '')
  return {
    id: row.id,
    ...pickCard(row),
    displayName: contactName(row),
    company: row.company,
    users: row.users.filter(isSeen).map(({ id, name }) => ({ id, name })),
    version: row.version,
  }
}
