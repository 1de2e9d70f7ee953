import type { Ticket, TicketLine } from '../../../contract/ticket-shapes.ts'

type Status = 'active' | 'deactivated' | 'deleted'

const statusChanges: Record<string, { before: Status; after: Status }> = {
  'user.deactivate': { before: 'active', after: 'deactivated' },
  'user.reactivate': { before: 'deactivated', after: 'active' },
  'user.delete': { before: 'active', after: 'deleted' },
}

/** Takes the kind of a request; returns from which status to which it leads, null where it changes none. */
export function statusChangeOf(kind: string): { before: Status; after: Status } | null {
  return statusChanges[kind] ?? null
}

const ofAccount: readonly TicketLine['what'][] = ['account', 'status']

/** Returns the request without the lines that the page shows otherwise: the account itself and its status. */
export function linesOfRights(ticket: Ticket): Ticket {
  const rest = (lines: Ticket['lines']) => lines.filter(({ what }) => !ofAccount.includes(what))
  return {
    ...ticket,
    lines: rest(ticket.lines),
    adjustedLines: ticket.adjustedLines === null ? null : rest(ticket.adjustedLines),
  }
}

/** Takes a request that is still open; returns what to say about what its approval does, null where it does nothing. */
export function onceWordsOf({ kind, account, effectiveAt }: Pick<Ticket, 'kind' | 'account' | 'effectiveAt'>) {
  if (kind === 'question') return null
  if (account !== null) return account.access === 'invitation' ? 'create' : 'createOnly'
  if (effectiveAt !== null) return 'later'
  return kind === 'user.deactivate' ? 'deactivate' : 'now'
}
