import type { Named } from '../../../contract/index.ts'
import { storedPhone } from '../../platform/contact-data/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { type Card, contactName, findContactToFollow, followedFields } from '../contacts/index.ts'
import type { UserRow } from './user.ts'

/** What a change asks of an account, as far as its contact card has a say in it. */
type Asked = { [Field in keyof Card]?: Card[Field] | undefined } & { contact?: string | null | undefined }

/** What an account's contact card does to a change of the account (B2). */
export interface Following {
  /** The card that the account follows afterwards; null: none. */
  contact: Named | null
  /** What a card fills in that the account is linked to by this change: it wins over what was typed. */
  filled: Partial<Card>
  /** An unknown card, and fields that only the card may change. */
  faults: FieldFault[]
}

/** Reads the card that an account would follow, held as it is. `user` is null for an account that is to be created. */
export async function loadFollowing(tx: Db, user: Pick<UserRow, 'contact'> | null, asked: Asked): Promise<Following> {
  const today = user?.contact ?? null
  const wanted = asked.contact === undefined ? (today?.id ?? null) : asked.contact
  // Whoever leaves a card waits for a change of it, too: it would still take the account along.
  if (today && wanted !== today.id) await findContactToFollow(tx, today.id)
  if (wanted === null) return { contact: null, filled: {}, faults: [] }
  const card = await findContactToFollow(tx, wanted)
  if (!card) return { contact: null, filled: {}, faults: [{ field: '/contact', code: 'contactUnknown' }] }
  const contact = { id: card.id, name: contactName(card) }
  const followed = followedFields(card)
  if (wanted !== today?.id) return { contact, filled: followed, faults: [] }
  return { contact, filled: {}, faults: rivalFaults(followed, asked) }
}

/** A fault for each field that is written otherwise than the card has it. */
function rivalFaults(followed: Partial<Card>, asked: Asked): FieldFault[] {
  const isRival = ([field, value]: [string, unknown]) => {
    const typed = asked[field as keyof Card]
    if (typed === undefined || typed === value) return false
    return !(field === 'phone' || field === 'mobile') || storedPhone(typed) !== value
  }
  return Object.entries(followed)
    .filter(isRival)
    .map(([field]) => ({ field: `/${field}`, code: 'followsCard' }))
}
