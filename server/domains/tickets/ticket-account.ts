import type { Ticket } from '../../../contract/index.ts'
import type { TicketRow } from './ticket-queries.ts'

type Proposals = Pick<TicketRow, 'proposals' | 'adjusted'>

const newAccount = ({ proposals, adjusted }: Proposals) =>
  (adjusted ?? proposals).find(({ kind }) => kind === 'user.create')?.values

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The main group of the account that a ticket would create, by its id; null where it names none. */
export const primaryGroupOf = (ticket: Proposals): string | null => text(newAccount(ticket)?.primaryGroup)

function accessOf(values: Record<string, unknown>): 'invitation' | 'none' | 'neverSignsIn' {
  if (values.neverSignsIn === true) return 'neverSignsIn'
  return values.sendInvitation === true ? 'invitation' : 'none'
}

/** F4: the fields of the account that a ticket would create; null for any other. */
export function accountOf(ticket: Proposals, primaryGroup: string | null): Ticket['account'] {
  const values = newAccount(ticket)
  if (!values) return null
  const signInName = text(values.signInName) ?? ''
  const name = [text(values.firstName), text(values.lastName)].filter(Boolean).join(' ')
  return {
    displayName: name || signInName,
    signInName,
    position: text(values.position),
    email: text(values.email),
    phone: text(values.phone) ?? text(values.mobile),
    language: text(values.language) ?? 'fr',
    type: text(values.type) ?? 'internal',
    primaryGroup,
    access: accessOf(values),
  }
}
