import type { Group } from '../../../contract/group-shapes.ts'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'

/** What the person looking can do with a group: put somebody in at once, ask the vendor to, or neither. */
export type GroupReach = 'give' | 'ask' | 'beyond'

/**
 * Takes a group and the words of the applications; returns what can be done with it. A group waits as a whole when one
 * of its rights is the vendor's to decide; one right that is neither given nor asked for puts it out of reach. Pure.
 */
export function groupReach(
  { mayGive, permissions }: Pick<Group, 'mayGive' | 'permissions'>,
  applications: readonly OrganizationApplication[],
): GroupReach {
  if (mayGive) return 'give'
  const rights = permissions.flatMap((ref) => {
    const application = applications.find(({ key }) => key === ref.application)
    return application?.permissions.find(({ key }) => key === ref.permission) ?? []
  })
  const isAsked = rights.some(({ mode }) => mode === 'request')
  return isAsked && rights.every((right) => right.mayGive || right.mode === 'request') ? 'ask' : 'beyond'
}
