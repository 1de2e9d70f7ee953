import type { Generated } from 'kysely'

export interface ApplicationsTable {
  id: string
  key: string
  name_fr: string
  name_en: string
  description_fr: string
  description_en: string
  icon: string
  color: string
  url: string
  client_auth: 'secret' | 'none'
  redirect_uris: string[]
  post_logout_redirect_uris: string[]
  backchannel_logout_uri: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
  version: Generated<number>
}

interface ApplicationPermissionsTable {
  application_id: string
  permission: string
  name_fr: string
  name_en: string
  place: number
}

interface ApplicationSecretsTable {
  application_id: string
  secret_hash: Buffer
  created_at: Generated<Date>
}

interface UserApplicationsTable {
  organization_id: string
  user_id: string
  application: string
  is_favourite: Generated<boolean>
  last_opened_at: Date | null
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    applications: ApplicationsTable
    application_permissions: ApplicationPermissionsTable
    application_secrets: ApplicationSecretsTable
    user_applications: UserApplicationsTable
  }
}
