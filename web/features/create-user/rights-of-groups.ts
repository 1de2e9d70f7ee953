import type { Group } from '../../../contract/group-shapes.ts'
import type { EffectivePermission, OrganizationApplication } from '../../../contract/rights-shapes.ts'

/** Takes the groups chosen for somebody; returns what these give, each with the groups that it comes through. Pure. */
export function rightsOfGroups(
  groups: readonly Group[],
  applications: readonly OrganizationApplication[],
): EffectivePermission[] {
  return applications.flatMap((application) =>
    application.permissions.flatMap(({ key: permission, mode }) => {
      const through = groups.filter((group) =>
        group.permissions.some((ref) => ref.application === application.key && ref.permission === permission),
      )
      if (through.length === 0) return []
      const sources = through.map(({ id, name }) => ({
        ...{ kind: 'group' as const, group: { id, name }, isPrimary: false, isCurrent: true },
        ...{ from: null, until: null, givenBy: null, givenAt: null, ticketId: null, ticketNumber: null },
      }))
      return [{ application: application.key, permission, mode, isCurrent: true, sources }]
    }),
  )
}
