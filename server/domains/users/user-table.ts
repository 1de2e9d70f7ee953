import type { Generated, GeneratedAlways } from 'kysely'
import type { CompanyLevel, SecondFactorPolicy } from '../../../contract/index.ts'

export interface UsersTable {
  organization_id: string
  id: string
  sign_in_name: string
  /** NFKC, lower case: what people may type to sign in, and what is unique. */
  sign_in_name_folded: string
  /** UTS 39 skeleton: equal for names that look alike. */
  sign_in_name_skeleton: string
  email: string | null
  email_folded: string | null
  first_name: string
  last_name: string
  position: string | null
  phone: string | null
  mobile: string | null
  language: 'fr' | 'en'
  theme: Generated<'system' | 'light' | 'dark'>
  type: 'internal' | 'extranet' | 'connector'
  status: 'invited' | 'active' | 'deactivated'
  primary_group_id: string | null
  /** From when until when the main group counts; null: always. */
  primary_group_from: Date | null
  primary_group_until: Date | null
  primary_group_given_by: string | null
  primary_group_given_by_name: string | null
  primary_group_given_at: Date | null
  primary_group_ticket_id: string | null
  primary_group_reminded_at: Date | null
  main_company_id: string | null
  /** The level for every company without one of its own (B12); null: none. */
  all_companies_level: CompanyLevel | null
  contact_id: string | null
  never_signs_in: Generated<boolean>
  /** Looks after the people of some main groups only. */
  is_limited: Generated<boolean>
  /** Who answers for a program. */
  owner_id: Generated<string | null>
  /** The account's own rule; null: as its group or organization (C5). */
  second_factor: SecondFactorPolicy | null
  /** Since when somebody is known to read the address; null while it is only what an administrator typed. */
  email_verified_at: Date | null
  /** When the invitation that is still open was asked for. */
  invited_at: Date | null
  /** `-infinity` (which the driver reads as a number) while the person has never signed in. */
  last_sign_in_at: Generated<Date | number>
  created_at: Generated<Date>
  updated_at: Generated<Date>
  version: Generated<number>
  sort_name: GeneratedAlways<string>
  sort_email: GeneratedAlways<string>
  sort_sign_in_name: GeneratedAlways<string>
  search: GeneratedAlways<string>
}

interface TagsTable {
  organization_id: string
  id: string
  name: string
  name_folded: GeneratedAlways<string>
}

interface UserTagsTable {
  organization_id: string
  user_id: string
  tag_id: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    users: UsersTable
    tags: TagsTable
    user_tags: UserTagsTable
  }
}
