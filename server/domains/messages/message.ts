import type { Selectable } from 'kysely'
import type { Tables } from '../../platform/database/index.ts'
import './message-table.ts'

/** The columns of a message that are told; never its text. */
export const toldColumns = [
  ...(['id', 'user_id', 'from_name', 'from_address', 'recipients', 'reply_to', 'subject', 'attachments'] as const),
  ...(['application', 'status', 'attempts', 'failure', 'server_line', 'next_attempt_at', 'refused'] as const),
  ...(['failure_values', 'created_at', 'sent_at'] as const),
]

/** A message as it is told, with the name of whoever sends it; null when the account is gone. */
export type MessageRow = Pick<Selectable<Tables['mail_messages']>, (typeof toldColumns)[number]> & {
  sender_name: string | null
}

/** How long a message is tried, and its row kept. */
export const keptDays = 30

/** The smallest id that is made at this moment or later (RFC 9562, section 5.7: the time comes first). */
export function firstIdAt(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
