import type { PermissionRef } from '../../../contract/rights-shapes.ts'
import type { PendingTicket } from '../../../contract/user-shapes.ts'

/** What requests about an account can be told as; `change` is any other. */
export type PendingKind = 'rights' | 'deactivate' | 'reactivate' | 'delete' | 'create' | 'change'

const kinds: Readonly<Record<string, PendingKind>> = {
  'user.rights': 'rights',
  'user.rights.copy': 'rights',
  'user.deactivate': 'deactivate',
  'user.reactivate': 'reactivate',
  'user.delete': 'delete',
  'user.create': 'create',
}

/** Takes a request; returns what it is about, for its words. */
export const kindOfPending = ({ kind }: Pick<PendingTicket, 'kind'>): PendingKind => kinds[kind] ?? 'change'

/** Returns the request that asks for a permission, or for taking it away; null when none is open. */
export function pendingRight(tickets: readonly PendingTicket[], ref: PermissionRef): PendingTicket | null {
  const right = `${ref.application}:${ref.permission}`
  return tickets.find(({ permissions }) => permissions.includes(right)) ?? null
}

/** Returns the request that asks for something in an application; null when none is open. */
export function pendingIn(tickets: readonly PendingTicket[], application: string): PendingTicket | null {
  return tickets.find(({ permissions }) => permissions.some((right) => right.startsWith(`${application}:`))) ?? null
}

/** Returns the request about the account itself, which no cell of its row shows: a deactivation before all others. */
export function pendingOnAccount(tickets: readonly PendingTicket[]): PendingTicket | null {
  const shown = tickets.filter((ticket) => ticket.permissions.length === 0)
  return shown.find(({ kind }) => kind !== 'user.rights') ?? shown[0] ?? null
}
