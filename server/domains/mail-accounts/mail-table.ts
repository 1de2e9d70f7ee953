import type { Generated } from 'kysely'
import type {
  MailAuthentication,
  MailEncryption,
  MailFailure,
  MailPreset,
  OauthProvider,
} from '../../../contract/index.ts'

interface MailSettingsTable {
  organization_id: string
  preset: Generated<MailPreset>
  host: string | null
  port: number | null
  encryption: MailEncryption | null
  authentication: Generated<MailAuthentication>
  user_name: string | null
  /** Sealed for the place beside it, and for no other. */
  password_sealed: string | null
  password_place: string | null
  user_name_from: Generated<'signInName' | 'email'>
  sender_name: string | null
  sender_address: string | null
  reply_to: string | null
  person_hourly: Generated<number>
  organization_hourly: Generated<number>
  message_recipients: Generated<number>
  attachments_megabytes: Generated<number>
  oauth_provider: OauthProvider | null
  oauth_client_id: string | null
  oauth_secret_sealed: string | null
  oauth_tenant: string | null
  oauth_authorization_endpoint: string | null
  oauth_token_endpoint: string | null
  oauth_scope: string | null
  reminded_at: Date | null
  version: Generated<number>
}

/** Only what of an account is otherwise than inherited; without a row, all is inherited. */
interface MailAccountsTable {
  organization_id: string
  user_id: string
  user_name: string | null
  host: string | null
  port: number | null
  encryption: MailEncryption | null
  password_sealed: string | null
  password_place: string | null
  password_changed_at: Date | null
  /** The registration that the mailbox was connected with. */
  oauth_client: string | null
  /** The server that its tokens are shown to, and no other. */
  oauth_place: string | null
  oauth_refresh_sealed: string | null
  oauth_access_sealed: string | null
  oauth_access_expires_at: Date | null
  oauth_connected_at: Date | null
  oauth_failed_at: Date | null
  /** Who is fetching a new token at this moment, and until when nobody else does. */
  oauth_lease: string | null
  oauth_leased_until: Date | null
  tested_at: Date | null
  test_failure: MailFailure | null
  version: Generated<number>
}

interface MailConnectionsTable {
  organization_id: string
  state_hash: Buffer
  user_id: string
  session_id: string
  verifier_sealed: string
  expires_at: Date
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    mail_settings: MailSettingsTable
    mail_accounts: MailAccountsTable
    mail_connections: MailConnectionsTable
  }
}
