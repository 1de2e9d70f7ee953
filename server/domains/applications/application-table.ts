import type { ColumnType, Generated } from 'kysely'
import type { DeclaredDuty, Mode } from '../../../contract/index.ts'

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
  for_all: Generated<boolean>
  promise_hours: number | null
  needs_four_eyes: Generated<boolean>
  may_send_mail: Generated<boolean>
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
  section: string | null
  description_fr: string | null
  description_en: string | null
  mode: Generated<Mode>
  managed_fr: string | null
  managed_en: string | null
  managed_url: string | null
}

interface ApplicationSectionsTable {
  application_id: string
  section: string
  name_fr: string
  name_en: string
  place: number
}

interface ApplicationDutiesTable {
  application_id: string
  duty: string
  kind: DeclaredDuty['kind']
  label_fr: string
  label_en: string
  help_fr: string | null
  help_en: string | null
  options: ColumnType<DeclaredDuty['options'], string, string>
  edited_by: DeclaredDuty['editedBy']
  is_seen_by_person: boolean
  is_seen_by_provider: boolean
  place: number
}

/** Only where a customer differs from what the application says. */
interface OrganizationApplicationsTable {
  organization_id: string
  application: string
  is_enabled: boolean
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
    application_sections: ApplicationSectionsTable
    application_duties: ApplicationDutiesTable
    application_secrets: ApplicationSecretsTable
    organization_applications: OrganizationApplicationsTable
    user_applications: UserApplicationsTable
  }
}
