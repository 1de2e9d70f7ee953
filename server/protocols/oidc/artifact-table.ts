import type { ColumnType, Generated } from 'kysely'

interface OidcArtifactsTable {
  organization_id: string
  model: string
  id_hash: Buffer
  user_id: string | null
  /** The console's session that it was opened from. */
  session_id: string | null
  grant_id: string | null
  uid: string | null
  payload: ColumnType<Record<string, unknown>, string, string>
  consumed_at: Generated<Date | null>
  expires_at: Date | null
}

interface SigningKeysTable {
  kid: string
  algorithm: string
  /** Sealed. */
  private_key: string
  public_key: ColumnType<Record<string, unknown>, string, string>
  created_at: Generated<Date>
  signs_from: Date
  retires_at: Date
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    oidc_artifacts: OidcArtifactsTable
    signing_keys: SigningKeysTable
  }
}
