import type { UserSecurity } from '../../../contract/device-shapes.ts'
import type { SecondFactorPolicy } from '../../../contract/factor-shapes.ts'
import type { Group } from '../../../contract/group-shapes.ts'

/** The second-factor rule that holds for somebody without one of their own; `policy` null where it is not known. */
export type InheritedRule = { from: 'group' | 'organization'; policy: SecondFactorPolicy | null }

/**
 * C5: takes the primary group as chosen on the page and what the server says of the account; returns the rule that
 * holds without one of the person's own. The organization's is known only while it is the one in force.
 */
export function inheritedRule(
  group: Pick<Group, 'secondFactor'> | undefined,
  inForce: UserSecurity['secondFactor'] | undefined,
): InheritedRule {
  if (group != null && group.secondFactor !== null) return { from: 'group', policy: group.secondFactor }
  return { from: 'organization', policy: inForce?.source === 'organization' ? inForce.policy : null }
}
