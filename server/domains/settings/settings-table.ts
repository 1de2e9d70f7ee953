import type { Generated } from 'kysely'
import type { SecondFactorPolicy } from '../../../contract/index.ts'

interface OrganizationSettingsTable {
  organization_id: string
  second_factor: Generated<SecondFactorPolicy>
  password_min_length: Generated<number>
  password_min_strength: Generated<number>
  password_blocked_words: Generated<string[]>
  sign_in_name_case: Generated<'insensitive' | 'sensitive'>
  naming_convention: string | null
  generic_names: Generated<'allow' | 'warn' | 'refuse'>
  generic_words: Generated<string[]>
  lists_only_with_access: Generated<boolean>
  email_sign_in_names: Generated<'free' | 'warn' | 'refuse'>
  accent_color: string | null
  version: Generated<number>
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    organization_settings: OrganizationSettingsTable
  }
}
