import type { Snapshot } from '../journal/index.ts'
import { type Grant, type Holdings, keyOf } from './holdings.ts'
import type { RightsValues } from './wanted-holdings.ts'

const told = (grant: Grant | undefined | null) =>
  grant ? { from: grant.from?.toISOString() ?? null, until: grant.until?.toISOString() ?? null } : null

const named = <Asked, Key>(
  asked: Asked[] | { add?: Asked[] | undefined; remove?: Key[] | undefined } | undefined,
): (Asked | Key)[] =>
  asked === undefined ? [] : Array.isArray(asked) ? asked : [...(asked.add ?? []), ...(asked.remove ?? [])]

const idOf = (asked: { id: string } | string) => (typeof asked === 'string' ? asked : asked.id)

/**
 * Of what somebody has, the parts that a change of rights names: what a request builds on. Whoever approves it learns when
 * one of these is another by then; anything else may have changed.
 */
export function basisOfRights({ today }: { today: Holdings }, values: RightsValues): Snapshot {
  const basis: Snapshot = {}
  if (values.primaryGroup !== undefined) {
    basis.primaryGroup = today.primaryGroup && { id: today.primaryGroup.id, ...told(today.primaryGroup) }
  }
  for (const asked of named(values.secondaryGroups)) {
    const id = idOf(asked)
    basis[`group ${id}`] = told(today.secondaryGroups.find((group) => group.id === id))
  }
  for (const asked of named(values.permissions)) {
    const key = keyOf(asked)
    basis[key] = told(today.permissions.find((grant) => keyOf(grant) === key))
  }
  for (const asked of named(values.companies)) {
    const id = idOf(asked)
    basis[`company ${id}`] = today.companies.find((company) => company.id === id)?.level ?? null
  }
  if (values.mainCompany !== undefined) basis.mainCompany = today.mainCompany?.id ?? null
  if (values.allCompaniesLevel !== undefined) basis.allCompaniesLevel = today.allCompaniesLevel
  if (values.managedGroups !== undefined) basis.managedGroups = today.managedGroups?.map(({ id }) => id) ?? null
  return basis
}
