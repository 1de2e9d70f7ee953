import type { KeptRights } from '../users/index.ts'
import type { Holdings } from './holdings.ts'
import { keyOf } from './holdings.ts'
import { findHoldings } from './holdings-queries.ts'
import { findRightNames } from './right-names-queries.ts'
import { differenceOfRights, restoringRights } from './rights-snapshot.ts'

const nothing: Holdings = {
  primaryGroup: null,
  secondaryGroups: [],
  permissions: [],
  companies: [],
  mainCompany: null,
  allCompaniesLevel: null,
  managedGroups: null,
}

const besidesMainGroup = [
  'primaryGroupFrom',
  'primaryGroupUntil',
  'secondaryGroups',
  'permissions',
  'companies',
  'mainCompany',
  'allCompaniesLevel',
  'managedGroups',
]

/** What a deleted account was given: kept in the entry of its deletion, and given back by a change that follows its return. */
export const keptRights: KeptRights = {
  tell: async (tx, userId) => {
    const holdings = await findHoldings(tx, userId)
    const { primaryGroup } = holdings
    const undated = primaryGroup && { ...primaryGroup, from: null, until: null }
    const names = await findRightNames(tx, holdings.permissions.map(keyOf))
    return differenceOfRights({ ...nothing, primaryGroup: undated }, holdings, names)?.after ?? {}
  },
  giveBack: (userId, kept) => {
    if (!besidesMainGroup.some((field) => kept[field] !== undefined)) return null
    const ofMainGroup = kept.primaryGroup ? ['primaryGroup'] : []
    const fields = [...besidesMainGroup, ...ofMainGroup].filter((field) => kept[field] !== undefined)
    return restoringRights(userId, Object.fromEntries(fields.map((field) => [field, kept[field]])))
  },
}
