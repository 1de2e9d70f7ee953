import type { z } from 'zod'
import type { SecondFactorPolicy, updateSettingsShape } from '../../../contract/index.ts'

/** What counts in an organization: its own choices, over what the vendor asks of everybody at least. */
export interface SettingsRow {
  second_factor: SecondFactorPolicy
  password_min_length: number
  password_min_strength: number
  password_blocked_words: string[]
  sign_in_name_case: 'insensitive' | 'sensitive'
  naming_convention: string | null
  generic_names: 'allow' | 'warn' | 'refuse'
  generic_words: string[]
  lists_only_with_access: boolean
  email_sign_in_names: 'free' | 'warn' | 'refuse'
  accent_color: string | null
  version: number
  organization_name: string
  organization_kind: 'customer' | 'provider'
  /** Null on a server that has no vendor's organization. */
  provider_min_length: number | null
  provider_min_strength: number | null
}

/** The fields that an administrator writes, by the names of the API. */
export type SettingsValues = Required<z.output<typeof updateSettingsShape>>

/** What an administrator would find in the form. */
export function valuesOf(row: SettingsRow): SettingsValues {
  return {
    secondFactor: row.second_factor,
    passwordMinLength: row.password_min_length,
    passwordMinStrength: row.password_min_strength,
    passwordBlockedWords: row.password_blocked_words,
    signInNameCase: row.sign_in_name_case,
    namingConvention: row.naming_convention,
    genericNames: row.generic_names,
    genericWords: row.generic_words,
    listsOnlyWithAccess: row.lists_only_with_access,
    emailSignInNames: row.email_sign_in_names,
    accentColor: row.accent_color,
  }
}

/** The columns that hold these values. */
export function columnsOf(values: SettingsValues) {
  return {
    second_factor: values.secondFactor,
    password_min_length: values.passwordMinLength,
    password_min_strength: values.passwordMinStrength,
    password_blocked_words: values.passwordBlockedWords,
    sign_in_name_case: values.signInNameCase,
    naming_convention: values.namingConvention,
    generic_names: values.genericNames,
    generic_words: values.genericWords,
    lists_only_with_access: values.listsOnlyWithAccess,
    email_sign_in_names: values.emailSignInNames,
    accent_color: values.accentColor,
  }
}

/** The least that the vendor asks of everybody; without a vendor, the least that can be chosen. */
export function providerMinimumOf(row: SettingsRow): { passwordMinLength: number; passwordMinStrength: number } {
  return { passwordMinLength: row.provider_min_length ?? 8, passwordMinStrength: row.provider_min_strength ?? 2 }
}
