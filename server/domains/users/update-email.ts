import type { ChangeContext } from '../changes/index.ts'
import type { EntryRow } from '../journal/index.ts'
import { askLink, findPendingEmail, type SendLinkJob } from '../links/index.ts'
import type { AccountFields } from './account-checks.ts'
import { cancelMailedLinks } from './invitation.ts'
import { foldName } from './sign-in-name.ts'
import type { UserRow } from './user.ts'

/** What an update does to an account's address. */
export interface EmailChange {
  /** The address that counts once its owner has confirmed it; null when none is asked for or it counts at once. */
  awaited: string | null
  /** The awaited address that undoing takes back, if it is still awaited. */
  withdrawn: string | null
}

const isSameBox = (left: string | null, right: string | null) =>
  left === right || (left !== null && right !== null && foldName(left) === foldName(right))

/** Somebody proved to read today's address: another one takes its place only when its owner proves the same. */
export function needsProof(user: UserRow, email: string | null, canMail: boolean): boolean {
  return canMail && email !== null && user.email_verified_at !== null && !isSameBox(user.email, email)
}

/** The address that an entry's change left waiting for its owner's confirmation. */
const awaitedBy = (entry: EntryRow | undefined) => (entry?.after?.newEmail as string | null | undefined) ?? null

/** Reads what becomes of the address when an account is changed to these fields, by its contact card or by hand. */
export async function loadEmailChange(
  { tx, undoOf }: ChangeContext,
  user: UserRow,
  asked: AccountFields,
  { canMail, isOfCard }: { canMail: boolean; isOfCard: boolean },
): Promise<EmailChange> {
  const left = awaitedBy(undoOf)
  const pending = left === null && !isOfCard ? null : await findPendingEmail(tx, user.id)
  // A contact card says which address counts: another one that waits waits no longer.
  const isOverruled = isOfCard && !isSameBox(pending, asked.email)
  return {
    awaited: needsProof(user, asked.email, canMail) ? asked.email : null,
    withdrawn: left === pending || isOverruled ? pending : null,
  }
}

/** Whether what an entry left waiting, if anything, still waits. */
export const isStillAwaited = (change: EmailChange, entry: EntryRow) =>
  awaitedBy(entry) === null || change.withdrawn !== null

/** Whether the new address was proved to be read: only as far as it is the former one. */
export const verifiedAfter = (user: UserRow, email: string | null) =>
  isSameBox(user.email, email) ? user.email_verified_at : null

/** Cancels links to an address that no longer counts, and asks the owner of an awaited one. Returns the job that does. */
export async function applyEmailChange(
  context: ChangeContext,
  user: UserRow,
  account: AccountFields,
  { awaited, withdrawn }: EmailChange,
): Promise<SendLinkJob[]> {
  const { tx, actor } = context
  const isOver = account.email !== user.email || account.type === 'connector' || withdrawn !== null
  if (isOver) await cancelMailedLinks(context, user.id)
  if (awaited === null) return []
  const { organizationId, name: createdByName } = actor
  return [await askLink(tx, { organizationId, userId: user.id, purpose: 'emailProof', email: awaited, createdByName })]
}

/** What the journal keeps of an address that waits or no longer does; empty when there is none. */
export function awaitedSnapshots({ awaited, withdrawn }: EmailChange) {
  const newEmail = (value: string | null) => (awaited === null && withdrawn === null ? {} : { newEmail: value })
  return { before: newEmail(withdrawn), after: newEmail(awaited) }
}
