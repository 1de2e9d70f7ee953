import type { PermissionRef } from '../../../contract/index.ts'
import { type Grant, type Holdings, inOrder, keyOf } from './holdings.ts'

/** The smallest part of a change of rights that can be decided on its own: one right, one group, one company. */
export interface RightsUnit {
  field:
    | 'primaryGroup'
    | 'secondaryGroups'
    | 'permissions'
    | 'companies'
    | 'mainCompany'
    | 'allCompanies'
    | 'managedGroups'
  action: 'add' | 'remove' | 'change'
  /** The same holdings with this part as wanted. */
  take: (holdings: Holdings) => Holdings
  /** What the values of a change say of it: in a list's difference, or fields of their own. */
  add?: unknown
  remove?: unknown
  set?: Record<string, unknown>
}

const told = (moment: Date | null) => moment?.toISOString() ?? null
const datesOf = ({ from, until }: Grant) => ({ from: told(from), until: told(until) })

interface Listing<Item> {
  field: 'secondaryGroups' | 'permissions' | 'companies'
  key: (item: Item) => string
  added: (item: Item) => unknown
  removed: (item: Item) => unknown
}

/** The items of a list that differ, each as a part. */
function unitsOfList<Item>(today: Item[], wanted: Item[], { field, key, added, removed }: Listing<Item>): RightsUnit[] {
  const [had, has] = [new Map(today.map((item) => [key(item), item])), new Map(wanted.map((item) => [key(item), item]))]
  const names = [...new Set([...had.keys(), ...has.keys()])].sort()
  return names.flatMap((name): RightsUnit[] => {
    const [before, after] = [had.get(name), has.get(name)]
    if (before === after || (before && after && JSON.stringify(added(before)) === JSON.stringify(added(after))))
      return []
    const take = (holdings: Holdings): Holdings => {
      const others = (holdings[field] as Item[]).filter((item) => key(item) !== name)
      return { ...holdings, [field]: inOrder(after ? [...others, after] : others, key) }
    }
    const action = before && after ? 'change' : after ? 'add' : 'remove'
    if (after) return [{ field, action, take, add: added(after) }]
    return before ? [{ field, action, take, remove: removed(before) }] : []
  })
}

function primaryGroupUnits(today: Holdings, wanted: Holdings): RightsUnit[] {
  if (today.primaryGroup === wanted.primaryGroup) return []
  const group = wanted.primaryGroup
  const set = {
    primaryGroup: group?.id ?? null,
    primaryGroupFrom: told(group?.from ?? null),
    primaryGroupUntil: told(group?.until ?? null),
  }
  const action = group === null ? 'remove' : today.primaryGroup === null ? 'add' : 'change'
  return [{ field: 'primaryGroup', action, set, take: (holdings) => ({ ...holdings, primaryGroup: group }) }]
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function otherUnits(today: Holdings, wanted: Holdings): RightsUnit[] {
  const { mainCompany, allCompaniesLevel, managedGroups } = wanted
  const action = 'change' as const
  const units: RightsUnit[] = []
  if (!isSame(today.mainCompany, mainCompany)) {
    const set = { mainCompany: mainCompany?.id ?? null }
    units.push({ field: 'mainCompany', action, set, take: (holdings) => ({ ...holdings, mainCompany }) })
  }
  if (today.allCompaniesLevel !== allCompaniesLevel) {
    const set = { allCompaniesLevel }
    units.push({ field: 'allCompanies', action, set, take: (holdings) => ({ ...holdings, allCompaniesLevel }) })
  }
  if (!isSame(today.managedGroups, managedGroups)) {
    const set = { managedGroups: managedGroups?.map(({ id }) => id) ?? null }
    units.push({ field: 'managedGroups', action, set, take: (holdings) => ({ ...holdings, managedGroups }) })
  }
  return units
}

/** What differs between two states of somebody's rights, part by part. */
export function unitsOf(today: Holdings, wanted: Holdings): RightsUnit[] {
  return [
    ...primaryGroupUnits(today, wanted),
    ...unitsOfList(today.secondaryGroups, wanted.secondaryGroups, {
      field: 'secondaryGroups',
      key: ({ id }) => id,
      added: (group) => ({ id: group.id, ...datesOf(group) }),
      removed: ({ id }) => id,
    }),
    ...unitsOfList(today.permissions, wanted.permissions, {
      field: 'permissions',
      key: keyOf,
      added: (grant) => ({ application: grant.application, permission: grant.permission, ...datesOf(grant) }),
      removed: ({ application, permission }): PermissionRef => ({ application, permission }),
    }),
    ...unitsOfList(today.companies, wanted.companies, {
      field: 'companies',
      key: ({ id }) => id,
      added: ({ id, level }) => ({ id, level }),
      removed: ({ id }) => id,
    }),
    ...otherUnits(today, wanted),
  ]
}
