import type { SecondFactorPolicy } from '../../../contract/index.ts'
import { isEmailAddress } from '../../platform/contact-data/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import type { ChangeContext, Findings } from '../changes/index.ts'
import type { GroupRow } from '../groups/index.ts'
import { effectiveSecondFactor, findSettings, type SettingsRow } from '../settings/index.ts'
import type { AccountFields } from './account-checks.ts'
import { genericField } from './generic-name.ts'

/** An account as far as the organization's rules speak of it. */
export interface GovernedAccount extends AccountFields {
  secondFactor: SecondFactorPolicy | null
  group: Pick<GroupRow, 'id' | 'second_factor'> | undefined
}

const differ = (
  one: GovernedAccount,
  other: GovernedAccount | null,
  fields: (keyof AccountFields | 'secondFactor')[],
) => other === null || fields.some((field) => one[field] !== other[field])

/** C2: each account is one identified person. */
function genericFindings(account: GovernedAccount, before: GovernedAccount | null, settings: SettingsRow): Findings {
  const isNamed = differ(account, before, ['signInName', 'firstName', 'lastName', 'type'])
  const field = isNamed && settings.generic_names !== 'allow' ? genericField(account, settings.generic_words) : null
  const faults: FieldFault[] = field === null ? [] : [{ field, code: 'genericName' }]
  return settings.generic_names === 'refuse' ? { problems: faults, warnings: [] } : { problems: [], warnings: faults }
}

/** M6: where sign-in names are addresses, one that is none is warned about; it stops the change only where the organization says so. */
function addressFindings(account: GovernedAccount, before: GovernedAccount | null, settings: SettingsRow): Findings {
  const rule = settings.email_sign_in_names
  const isAsked = rule !== 'free' && account.signInName !== '' && differ(account, before, ['signInName', 'type'])
  if (!isAsked || isEmailAddress(account.signInName)) return { problems: [], warnings: [] }
  const faults: FieldFault[] = [{ field: '/signInName', code: 'signInNameNoEmail' }]
  return rule === 'refuse' ? { problems: faults, warnings: [] } : { problems: [], warnings: faults }
}

/** C5: whoever has to give a second factor can be sent a code. */
function contactFaults(account: GovernedAccount, before: GovernedAccount | null, settings: SettingsRow): FieldFault[] {
  const isTouched =
    differ(account, before, ['email', 'mobile', 'secondFactor', 'type']) || account.group?.id !== before?.group?.id
  if (!isTouched || account.email !== null || account.mobile !== null) return []
  const { policy } = effectiveSecondFactor({
    person: account.secondFactor,
    group: account.group?.second_factor ?? null,
    organization: settings.second_factor,
  })
  return policy === 'required' ? [{ field: '/email', code: 'secondFactorNeedsContact' }] : []
}

/** What the organization's own rules say to an account as it would be; `before` is null for a new one. Programs have none. */
export async function checkOrganizationRules(
  tx: Db,
  organizationId: string,
  account: GovernedAccount,
  before: GovernedAccount | null,
): Promise<Findings> {
  if (account.type === 'connector') return { problems: [], warnings: [] }
  const settings = await findSettings(tx, organizationId)
  const generic = genericFindings(account, before, settings)
  const address = addressFindings(account, before, settings)
  return {
    problems: [...generic.problems, ...address.problems, ...contactFaults(account, before, settings)],
    warnings: [...generic.warnings, ...address.warnings],
  }
}

/** An exception from the second factor is for those who decide about it; anybody may ask more of an account they manage. */
export function mayRelaxSecondFactor(
  { authority }: ChangeContext,
  wanted: SecondFactorPolicy | null | undefined,
  current: SecondFactorPolicy | null,
): FieldFault[] {
  if (wanted === undefined || wanted === current || wanted === 'required') return []
  return authority.permissions.has('settings.manage') ? [] : [{ field: '/secondFactor', code: 'secondFactorException' }]
}
