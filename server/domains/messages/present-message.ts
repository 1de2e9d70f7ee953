import type { MailMessage } from '../../../contract/index.ts'
import type { Language } from '../../platform/language/index.ts'
import type { MessageRow } from './message.ts'
import type { MessageNeeds } from './message-needs.ts'

/** Who reads of a message: people learn the server's own words and may send it again, applications do not. */
export interface Reader {
  language: Language
  isPerson: boolean
}

const isDead = ({ status }: MessageRow) => status === 'failed' || status === 'uncertain'

/** A message as the API tells it. */
export function presentMessage(
  row: MessageRow,
  { tellFailure }: Pick<MessageNeeds, 'tellFailure'>,
  { language, isPerson }: Reader,
): MailMessage {
  const { failure, server_line: serverLine, recipients } = row
  return {
    ...{ id: row.id, status: row.status },
    sender: row.sender_name === null ? null : { id: row.user_id, name: row.sender_name },
    from: { name: row.from_name, address: row.from_address },
    ...{ to: recipients.to, cc: recipients.cc, bcc: recipients.bcc, replyTo: row.reply_to },
    ...{ subject: row.subject, attachments: row.attachments, application: row.application, attempts: row.attempts },
    failure:
      failure &&
      tellFailure(language, { code: failure, serverLine: isPerson ? serverLine : null, values: row.failure_values }),
    nextAttemptAt: row.status === 'queued' ? row.next_attempt_at.toISOString() : null,
    refused: row.refused,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    mayResend: isPerson && isDead(row),
  }
}
