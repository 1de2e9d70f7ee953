import type { Generated } from 'kysely'
import type { LinkPurpose } from './link.ts'

interface AccountLinksTable {
  organization_id: string
  id: string
  user_id: string
  purpose: LinkPurpose
  /** Where the link is mailed to; it counts as proof of reading this address and no other. */
  email: string
  /** Null until the mail is sent: the token is made only then. */
  token_hash: Buffer | null
  created_by_name: string
  created_at: Generated<Date>
  sent_at: Date | null
  expires_at: Date
  used_at: Date | null
  cancelled_at: Date | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    account_links: AccountLinksTable
  }
}
