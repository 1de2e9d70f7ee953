import type { SecondFactorPolicy } from '../../../contract/index.ts'

/** What the three levels say; null where a person or group says nothing of its own. */
export interface SecondFactorRules {
  person: SecondFactorPolicy | null
  group: SecondFactorPolicy | null
  organization: SecondFactorPolicy
}

/** The rule that counts for an account, and the level that it comes from. */
export interface EffectiveSecondFactor {
  policy: SecondFactorPolicy
  source: keyof SecondFactorRules
}

/** C5: whether a second factor is asked for. The most specific rule wins: the person's, the primary group's, the organization's. */
export function effectiveSecondFactor({ person, group, organization }: SecondFactorRules): EffectiveSecondFactor {
  if (person !== null) return { policy: person, source: 'person' }
  if (group !== null) return { policy: group, source: 'group' }
  return { policy: organization, source: 'organization' }
}
