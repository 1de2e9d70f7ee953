import type { MailAccountState, MailFailure, MailSettings, ToldMailFailure } from '../../../contract/index.ts'
import type { Database, Db } from '../../platform/database/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'

/** Whether somebody can send, what from, and how much. */
export interface Sender {
  name: string
  /** Null where the state is not `ready`. */
  address: string | null
  replyTo: string | null
  state: MailAccountState
  limits: MailSettings['limits']
}

/** What the routes of messages are given to work with. */
export interface MessageNeeds {
  database: Database
  translate: Translate
  /** The mail account of somebody of the transaction's organization; undefined when there is no such person. */
  findSender: (tx: Db, userId: string) => Promise<Sender | undefined>
  tellFailure: (language: Language, failure: { code: MailFailure; serverLine: string | null }) => ToldMailFailure
  /** Says that the organization has messages to send. */
  wake: (organizationId: string) => void
}
