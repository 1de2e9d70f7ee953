import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { findSettings } from '../settings/index.ts'
import { assessPassword, type PasswordOwner, type PasswordPolicy } from './password-policy.ts'
import { findProviderMinimum, listApplicationNames } from './password-queries.ts'

/** The built-in application's name, which is the product's. */
const productName = 'Guichet'

/** What is asked of passwords in an organization: its own settings, never below the vendor's. */
export async function findPasswordPolicy(tx: Db, organizationId: string): Promise<PasswordPolicy> {
  const settings = await findSettings(tx, organizationId)
  return {
    minLength: settings.password_min_length,
    minStrength: settings.password_min_strength,
    blockedWords: settings.password_blocked_words,
    expectedNames: [settings.organization_name, productName, ...(await listApplicationNames(tx))],
  }
}

/** What is asked where no organization is known yet: the vendor's minimum, or what an organization starts with. */
export async function findGeneralPolicy(tx: Db): Promise<PasswordPolicy> {
  const { length, strength } = await findProviderMinimum(tx)
  return { minLength: length ?? 12, minStrength: strength ?? 3, blockedWords: [], expectedNames: [productName] }
}

/** The first rule that a new password breaks, on this field; empty when it may be used. */
export async function newPasswordFaults(
  tx: Db,
  organizationId: string,
  field: string,
  password: string,
  owner: PasswordOwner,
): Promise<FieldFault[]> {
  const { faults } = await assessPassword(password, owner, await findPasswordPolicy(tx, organizationId))
  return faults.slice(0, 1).map((fault) => ({ field, ...fault }))
}
