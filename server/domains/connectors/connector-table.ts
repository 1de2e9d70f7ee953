import type { Generated } from 'kysely'

interface ConnectorSecretsTable {
  organization_id: string
  user_id: string
  prefix: string
  secret_hash: Buffer
  created_at: Generated<Date>
  last_used_at: Date | null
}

interface ApiKeysTable {
  organization_id: string
  id: string
  user_id: string
  name: string
  prefix: string
  key_hash: Buffer
  /** What of the connector's permissions the key has; null for all. */
  permissions: string[] | null
  address_ranges: Generated<string[]>
  created_by_name: string
  created_at: Generated<Date>
  expires_at: Date | null
  last_used_at: Date | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    connector_secrets: ConnectorSecretsTable
    api_keys: ApiKeysTable
  }
}
