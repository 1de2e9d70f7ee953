import { sql } from 'kysely'
import type { CompanyLevel } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { CompanyClaim, CompanyFields, CompanyName, CompanyRow } from './company.ts'
import './company-table.ts'

const people = sql<number>`(
  select count(*) from user_companies u where u.organization_id = companies.organization_id and u.company_id = companies.id
) + (
  select count(*) from users u where u.organization_id = companies.organization_id and u.main_company_id = companies.id
    and not exists (select from user_companies l where l.organization_id = u.organization_id and l.user_id = u.id
      and l.company_id = companies.id))`

const cards = sql<number>`(
  select count(*) from contacts c where c.organization_id = companies.organization_id and c.company_id = companies.id)`

const companies = (tx: Db) =>
  tx.selectFrom('companies').select(['id', 'name', 'code', 'version', people.as('userCount'), cards.as('contactCount')])

/** All companies of the transaction's organization, by name. */
export async function listCompanies(tx: Db): Promise<CompanyRow[]> {
  return companies(tx).orderBy('name_folded').orderBy('id').execute()
}

/** One company, or undefined. */
export async function findCompany(tx: Db, id: string): Promise<CompanyRow | undefined> {
  return companies(tx).where('id', '=', id).executeTakeFirst()
}

/** Those of these ids that exist in the transaction's organization, by name. */
export async function findCompanies(tx: Db, ids: readonly string[]): Promise<CompanyName[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('companies')
    .select(['id', 'name', 'code'])
    .where('id', 'in', ids)
    .orderBy('name_folded')
    .orderBy('id')
    .execute()
}

/** One company, held against other writers to the end of the transaction. */
export async function findCompanyForUpdate(tx: Db, id: string): Promise<CompanyRow | undefined> {
  const held = await tx.selectFrom('companies').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && findCompany(tx, id)
}

/** Which of a company's name (accents and case aside) and code another one has. `exceptId` is the company itself. */
export async function findTaken(
  tx: Db,
  { name, code }: CompanyFields,
  exceptId: string,
): Promise<{ isNameTaken: boolean; isCodeTaken: boolean }> {
  const rows = await tx
    .selectFrom('companies')
    .select([
      sql<boolean>`name_folded = guichet_fold(${name})`.as('isNameTaken'),
      sql<boolean>`code is not distinct from ${code}::text and code is not null`.as('isCodeTaken'),
    ])
    .where('id', '!=', exceptId)
    .where((where) =>
      where.or([where('name_folded', '=', sql<string>`guichet_fold(${name})`), where('code', '=', code)]),
    )
    .execute()
  return { isNameTaken: rows.some((row) => row.isNameTaken), isCodeTaken: rows.some((row) => row.isCodeTaken) }
}

/** Adds a company. */
export async function insertCompany(tx: Db, organizationId: string, id: string, fields: CompanyFields): Promise<void> {
  await tx
    .insertInto('companies')
    .values({ organization_id: organizationId, id, ...fields })
    .execute()
}

/** Changes a company and counts its version up. */
export async function updateCompanyRow(tx: Db, id: string, fields: CompanyFields): Promise<void> {
  await tx
    .updateTable('companies')
    .set({ ...fields, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Removes a company that nothing points to. */
export async function deleteCompanyRow(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('companies').where('id', '=', id).execute()
}

/**
 * B12: the companies somebody has to do with, by name: a level of their own on each, else the one they have on all
 * (future ones too), else `none` for the main company without a level.
 */
export async function findCompanyClaims(tx: Db, userId: string): Promise<CompanyClaim[]> {
  const level = sql<CompanyLevel>`coalesce(user_companies.level, users.all_companies_level, 'none')`
  const isMain = sql<boolean>`companies.id is not distinct from users.main_company_id`
  return tx
    .selectFrom('users')
    .innerJoin('companies', 'companies.organization_id', 'users.organization_id')
    .leftJoin('user_companies', (join) =>
      join
        .onRef('user_companies.organization_id', '=', 'users.organization_id')
        .onRef('user_companies.user_id', '=', 'users.id')
        .onRef('user_companies.company_id', '=', 'companies.id'),
    )
    .select(['companies.id', 'companies.name', 'companies.code', level.as('level'), isMain.as('isMain')])
    .where('users.id', '=', userId)
    .where(sql<boolean>`(user_companies.level is not null or users.all_companies_level is not null or ${isMain})`)
    .orderBy('companies.name_folded')
    .orderBy('companies.id')
    .execute()
}
