import type { MessageStatus } from '../../../contract/mail-message-shapes.ts'
import type { Query } from '../../app/api.ts'

export const statuses = [
  'queued',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'cancelled',
] as const satisfies readonly MessageStatus[]

/** The filters of the messages, as they stand in the address. */
export type MessagesSearch = { status?: MessageStatus[]; user?: string }

/** Takes the search parameters of the address, whatever was typed there; returns the filters they mean. */
export function parseMessagesSearch(raw: Record<string, unknown>): MessagesSearch {
  const wanted: unknown[] = Array.isArray(raw.status) ? raw.status : [raw.status]
  const status = statuses.filter((known) => wanted.includes(known))
  const user = typeof raw.user === 'string' && /^[\da-f-]{36}$/i.test(raw.user) ? raw.user : undefined
  return { ...(status.length > 0 && { status }), ...(user !== undefined && { user }) }
}

/** Says whether any filter is in force. */
export function isFiltered({ status, user }: MessagesSearch): boolean {
  return status !== undefined || user !== undefined
}

/** Takes the filters; returns the query of the list. */
export function messagesQuery({ status, user }: MessagesSearch): Query {
  return { status, user, limit: 50 }
}
