import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { RuleFields, RuleRow } from './ticket-rule.ts'
import './desk-table.ts'

const columnsOf = (fields: RuleFields) => ({
  name: fields.name,
  is_active: fields.isActive,
  kinds: fields.kinds,
  permissions: fields.permissions,
  groups: fields.groups,
  customers: fields.organizations,
  own_domain_only: fields.ownDomainOnly,
})

const rules = (tx: Db) =>
  tx
    .selectFrom('ticket_rules')
    .select([
      'organization_id',
      'id',
      'name',
      'is_active',
      'kinds',
      'permissions',
      'groups',
      sql<string[] | null>`customers::text[]`.as('customers'),
      'own_domain_only',
      'approved_count',
      'created_at',
      'version',
    ])

/** Every rule, oldest first. */
export async function listRules(tx: Db): Promise<RuleRow[]> {
  return rules(tx).orderBy('id').execute()
}

/** The rules that are switched on, oldest first. The transaction may span organizations: there is one desk. */
export async function listActiveRules(tx: Db): Promise<RuleRow[]> {
  return rules(tx).where('is_active', '=', true).orderBy('id').execute()
}

/** One rule, or undefined. */
export async function findRule(tx: Db, id: string): Promise<RuleRow | undefined> {
  return rules(tx).where('id', '=', id).executeTakeFirst()
}

/** One rule, held against other writers to the end of the transaction. */
export async function findRuleForUpdate(tx: Db, id: string): Promise<RuleRow | undefined> {
  const held = await tx.selectFrom('ticket_rules').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && findRule(tx, id)
}

/** Adds a rule. */
export async function insertRule(tx: Db, organizationId: string, id: string, fields: RuleFields): Promise<void> {
  await tx
    .insertInto('ticket_rules')
    .values({ organization_id: organizationId, id, ...columnsOf(fields) })
    .execute()
}

/** Changes a rule and counts its version up. */
export async function updateRuleRow(tx: Db, id: string, fields: RuleFields): Promise<void> {
  await tx
    .updateTable('ticket_rules')
    .set({ ...columnsOf(fields), version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Removes a rule. What it approved stays. */
export async function deleteRuleRow(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('ticket_rules').where('id', '=', id).execute()
}

/** Counts one more ticket that a rule approved. */
export async function countApproval(tx: Db, id: string): Promise<void> {
  await tx.updateTable('ticket_rules').set({ approved_count: sql`approved_count + 1` }).where('id', '=', id).execute()
}

/** Of these permissions (`application:permission`), those that an application of the suite declares. */
export async function findDeclaredOf(tx: Db, permissions: string[]): Promise<Map<string, Record<'fr' | 'en', string>>> {
  const { rows } = await sql<{ permission: string; fr: string; en: string }>`
    select a.key || ':' || p.permission as permission, p.name_fr as fr, p.name_en as en
    from applications a join application_permissions p on p.application_id = a.id
    where a.key || ':' || p.permission = any (${sql.val(permissions)}::text[])`.execute(tx)
  return new Map(rows.map(({ permission, fr, en }) => [permission, { fr, en }]))
}

/** Of these organizations, the names of those that are customers. */
export async function findCustomerNames(tx: Db, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id::text, guichet_customer(id) as name from unnest(${sql.val(ids)}::uuid[]) id`.execute(tx)
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}
