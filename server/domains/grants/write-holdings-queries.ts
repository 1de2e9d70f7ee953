import { type Insertable, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import type { Grant, GroupGrant, Holdings, PermissionGrant } from './holdings.ts'
import { keyOf } from './holdings.ts'

interface Owner {
  organizationId: string
  userId: string
}

const own = ({ organizationId, userId }: Owner) => ({ organization_id: organizationId, user_id: userId })

/** A grant at other moments is another grant: its reminder is still to come. */
const columnsOf = (grant: Grant) => ({
  valid_from: grant.from,
  valid_until: grant.until,
  given_by: grant.givenBy,
  given_by_name: grant.givenByName,
  given_at: grant.givenAt ?? new Date(),
  ticket_id: grant.ticketId,
  reminded_at: null,
})

/** What is there and no longer wanted, and what is wanted and not there as it is. */
function difference<Item>(today: Item[], wanted: Item[], key: (item: Item) => string) {
  const kept = new Set(wanted.filter((item) => today.includes(item)).map(key))
  return { gone: today.filter((item) => !kept.has(key(item))), come: wanted.filter((item) => !kept.has(key(item))) }
}

async function writeSecondaryGroups(tx: Db, owner: Owner, today: GroupGrant[], wanted: GroupGrant[]): Promise<void> {
  const { gone, come } = difference(today, wanted, ({ id }) => id)
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id)
    await tx.deleteFrom('user_groups').where('user_id', '=', owner.userId).where('group_id', 'in', ids).execute()
  }
  const rows = come.map((grant) => ({ ...own(owner), group_id: grant.id, ...columnsOf(grant) }))
  if (rows.length > 0) await tx.insertInto('user_groups').values(rows).execute()
}

async function writePermissions(tx: Db, owner: Owner, today: PermissionGrant[], wanted: PermissionGrant[]) {
  const { gone, come } = difference(today, wanted, keyOf)
  if (gone.length > 0) {
    await tx
      .deleteFrom('user_permissions')
      .where('user_id', '=', owner.userId)
      .where(sql<boolean>`application || ':' || permission = any (${sql.val(gone.map(keyOf))}::text[])`)
      .execute()
  }
  const rows = come.map((grant) => {
    const { application, permission } = grant
    return { ...own(owner), application, permission, ...columnsOf(grant) }
  })
  if (rows.length > 0) await tx.insertInto('user_permissions').values(rows).execute()
}

async function replaceAll(
  tx: Db,
  owner: Owner,
  table: 'user_companies' | 'user_managed_groups',
  rows: Insertable<Tables[typeof table]>[],
): Promise<void> {
  await tx.deleteFrom(table).where('user_id', '=', owner.userId).execute()
  if (rows.length > 0) await tx.insertInto(table).values(rows).execute()
}

const primaryGroupColumns = (group: GroupGrant | null, giver: Grant) => {
  const grant = group ?? giver
  return {
    primary_group_id: group?.id ?? null,
    primary_group_from: group?.from ?? null,
    primary_group_until: group?.until ?? null,
    primary_group_given_by: grant.givenBy,
    primary_group_given_by_name: grant.givenByName,
    primary_group_given_at: grant.givenAt,
    primary_group_ticket_id: grant.ticketId,
    primary_group_reminded_at: null,
  }
}

/**
 * Writes what somebody is given, where it differs from today. Returns the columns of the account that follow, for the
 * caller to write with its version.
 */
export async function writeHoldings(tx: Db, owner: Owner, today: Holdings, wanted: Holdings, giver: Grant) {
  await writeSecondaryGroups(tx, owner, today.secondaryGroups, wanted.secondaryGroups)
  await writePermissions(tx, owner, today.permissions, wanted.permissions)
  if (wanted.companies !== today.companies) {
    const rows = wanted.companies.map(({ id, level }) => ({ ...own(owner), company_id: id, level }))
    await replaceAll(tx, owner, 'user_companies', rows)
  }
  if (wanted.managedGroups !== today.managedGroups) {
    const rows = (wanted.managedGroups ?? []).map(({ id }) => ({ ...own(owner), group_id: id }))
    await replaceAll(tx, owner, 'user_managed_groups', rows)
  }
  return {
    ...(wanted.primaryGroup === today.primaryGroup ? {} : primaryGroupColumns(wanted.primaryGroup, giver)),
    main_company_id: wanted.mainCompany?.id ?? null,
    all_companies_level: wanted.allCompaniesLevel,
    is_limited: wanted.managedGroups !== null,
  }
}
