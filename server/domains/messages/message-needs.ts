import type { MailFailure, ToldMailFailure } from '../../../contract/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import type { FailureValues } from './message-table.ts'

interface TellableFailure {
  code: MailFailure
  serverLine: string | null
  values: FailureValues
}

/** What the routes of messages are given to work with. */
export interface MessageNeeds {
  database: Database
  translate: Translate
  tellFailure: (language: Language, failure: TellableFailure) => ToldMailFailure
  /** Says that the organization has messages to send. */
  wake: (organizationId: string) => void
}
