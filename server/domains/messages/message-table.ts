import type { ColumnType, Generated } from 'kysely'
import type { MailFailure, MailMessage, MessageStatus } from '../../../contract/index.ts'

type Recipients = Pick<MailMessage, 'to' | 'cc' | 'bcc'>
type Attachments = MailMessage['attachments']

/** Where and as whom sending failed. */
export type FailureValues = Record<string, string | number>

interface MailMessagesTable {
  organization_id: string
  id: string
  user_id: string
  /** Whose Idempotency-Key it is: a person's with an application, or a connector's. */
  caller: string
  application: string | null
  from_name: string
  from_address: string
  recipients: ColumnType<Recipients, string, string>
  reply_to: string | null
  subject: string
  /** Null again once it is sent. */
  body_text: string | null
  body_html: string | null
  attachments: ColumnType<Attachments, string | undefined, string>
  size_bytes: Generated<number>
  status: Generated<MessageStatus>
  attempts: Generated<number>
  next_attempt_at: Generated<Date>
  give_up_at: Generated<Date>
  /** Who is sending it: whoever lost it to somebody else meanwhile must not go on. */
  claimed_by: string | null
  claimed_at: Date | null
  claimed_until: Date | null
  /** When the server was given the text: from then on nobody knows, without its answer, whether it took it. */
  handed_at: Date | null
  failure: MailFailure | null
  server_line: string | null
  failure_values: Generated<FailureValues>
  refused: Generated<string[]>
  idempotency_key: string | null
  request_hash: Buffer | null
  created_at: Generated<Date>
  sent_at: Date | null
}

interface MailAttachmentsTable {
  organization_id: string
  message_id: string
  place: number
  name: string
  type: string
  content: Buffer
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    mail_messages: MailMessagesTable
    mail_attachments: MailAttachmentsTable
  }
}
