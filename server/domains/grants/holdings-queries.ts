import { sql } from 'kysely'
import type { Named, SecondFactorPolicy } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { guichetApplication } from '../applications/index.ts'
import { type Grant, type Holdings, inOrder, keyOf } from './holdings.ts'

/** A group as far as its members are concerned. */
export interface GivingGroup extends Named {
  /** As `application:permission`; what no application of the organization declares gives nothing and is left out. */
  permissions: string[]
  secondFactor: SecondFactorPolicy | null
}

interface GivenRow {
  valid_from: Date | null
  valid_until: Date | null
  given_by: string | null
  given_by_name: string | null
  given_at: Date | null
  ticket_id: string | null
}

const given = ['valid_from', 'valid_until', 'given_by', 'given_by_name', 'given_at', 'ticket_id'] as const

const grantOf = (row: GivenRow): Grant => ({
  from: row.valid_from,
  until: row.valid_until,
  givenBy: row.given_by,
  givenByName: row.given_by_name,
  givenAt: row.given_at,
  ticketId: row.ticket_id,
})

function ownColumns(tx: Db, userId: string) {
  return tx
    .selectFrom('users')
    .leftJoin('groups', (join) =>
      join
        .onRef('groups.organization_id', '=', 'users.organization_id')
        .onRef('groups.id', '=', 'users.primary_group_id'),
    )
    .leftJoin('companies', (join) =>
      join
        .onRef('companies.organization_id', '=', 'users.organization_id')
        .onRef('companies.id', '=', 'users.main_company_id'),
    )
    .select([
      'groups.id as group_id',
      'groups.name as group_name',
      'companies.id as company_id',
      'companies.name as company_name',
      'users.is_limited',
      'users.all_companies_level',
      'users.primary_group_from as valid_from',
      'users.primary_group_until as valid_until',
      'users.primary_group_given_by as given_by',
      'users.primary_group_given_by_name as given_by_name',
      'users.primary_group_given_at as given_at',
      'users.primary_group_ticket_id as ticket_id',
    ])
    .where('users.id', '=', userId)
    .executeTakeFirstOrThrow()
}

const secondaryGroups = (tx: Db, userId: string) =>
  tx
    .selectFrom('user_groups as m')
    .innerJoin('groups as g', (join) =>
      join.onRef('g.organization_id', '=', 'm.organization_id').onRef('g.id', '=', 'm.group_id'),
    )
    .select(['g.id', 'g.name', ...given.map((column) => `m.${column}` as const)])
    .where('m.user_id', '=', userId)
    .execute()

const singlePermissions = (tx: Db, userId: string) =>
  tx
    .selectFrom('user_permissions')
    .select(['application', 'permission', ...given])
    .where('user_id', '=', userId)
    .execute()

const companies = (tx: Db, userId: string) =>
  tx
    .selectFrom('user_companies as u')
    .innerJoin('companies as c', (join) =>
      join.onRef('c.organization_id', '=', 'u.organization_id').onRef('c.id', '=', 'u.company_id'),
    )
    .select(['c.id', 'c.name', 'u.level'])
    .where('u.user_id', '=', userId)
    .execute()

const managedGroups = (tx: Db, userId: string): Promise<Named[]> =>
  tx
    .selectFrom('user_managed_groups as m')
    .innerJoin('groups as g', (join) =>
      join.onRef('g.organization_id', '=', 'm.organization_id').onRef('g.id', '=', 'm.group_id'),
    )
    .select(['g.id', 'g.name'])
    .where('m.user_id', '=', userId)
    .execute()

const byId = ({ id }: Named) => id

/** All that an account was given, ended or not. The account is there. */
export async function findHoldings(tx: Db, userId: string): Promise<Holdings> {
  const own = await ownColumns(tx, userId)
  const groups = await secondaryGroups(tx, userId)
  const permissions = await singlePermissions(tx, userId)
  const { group_id: groupId, company_id: companyId } = own
  return {
    primaryGroup: groupId === null ? null : { id: groupId, name: own.group_name ?? '', ...grantOf(own) },
    secondaryGroups: inOrder(
      groups.map(({ id, name, ...row }) => ({ id, name, ...grantOf(row) })),
      byId,
    ),
    permissions: inOrder(
      permissions.map(({ application, permission, ...row }) => ({ application, permission, ...grantOf(row) })),
      keyOf,
    ),
    companies: inOrder(await companies(tx, userId), byId),
    mainCompany: companyId === null ? null : { id: companyId, name: own.company_name ?? '' },
    allCompaniesLevel: own.all_companies_level,
    managedGroups: own.is_limited ? inOrder(await managedGroups(tx, userId), byId) : null,
  }
}

/**
 * Those of these groups that exist in the transaction's organization, with what they give. They are held against being
 * deleted or given more meanwhile; locked before they are read, so that what is read is what there is after the wait.
 */
export async function findGivingGroups(tx: Db, ids: readonly string[]): Promise<GivingGroup[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  await tx.selectFrom('groups').select('id').where('id', 'in', wanted).orderBy('id').forKeyShare().execute()
  return tx
    .selectFrom('groups')
    .select([
      'id',
      'name',
      'second_factor as secondFactor',
      sql<string[]>`array(select r.application || ':' || r.permission from group_rights r
        where r.organization_id = groups.organization_id and r.group_id = groups.id
          and (r.application = ${guichetApplication.key} or exists (select from applications a
            join application_permissions p on p.application_id = a.id
            where a.key = r.application and p.permission = r.permission))
        order by r.application, r.permission)`.as('permissions'),
    ])
    .where('id', 'in', wanted)
    .execute()
}

/** Those of these companies that exist in the transaction's organization, held against being deleted. */
export async function findNamedCompanies(tx: Db, ids: readonly string[]): Promise<Named[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  return tx
    .selectFrom('companies')
    .select(['id', 'name'])
    .where('id', 'in', wanted)
    .orderBy('id')
    .forKeyShare()
    .execute()
}
