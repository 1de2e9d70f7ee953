import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { TemplateRow } from './template.ts'
import './template-table.ts'

const columns = ['id', 'name', 'description', 'content', 'used_by', 'version'] as const
const folded = (name: unknown) => sql<string>`guichet_fold(${name})`

/** The templates of an organization, the vendor's, by name. */
export async function listTemplates(tx: Db, organizationId: string): Promise<TemplateRow[]> {
  return tx
    .selectFrom('organization_templates')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .orderBy(folded(sql.ref('name')))
    .orderBy('id')
    .execute()
}

/** One template of an organization, or undefined. */
export async function findTemplate(tx: Db, organizationId: string, id: string): Promise<TemplateRow | undefined> {
  return tx
    .selectFrom('organization_templates')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The same, held against other writers to the end of the transaction. */
export async function findTemplateForUpdate(
  tx: Db,
  organizationId: string,
  id: string,
): Promise<TemplateRow | undefined> {
  return tx
    .selectFrom('organization_templates')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Whether another template has this name, case and accents aside. */
export async function isTemplateNameTaken(
  tx: Db,
  organizationId: string,
  name: string,
  exceptId: string,
): Promise<boolean> {
  const other = await tx
    .selectFrom('organization_templates')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where(folded(sql.ref('name')), '=', folded(name))
    .where('id', '!=', exceptId)
    .executeTakeFirst()
  return other !== undefined
}

type Fields = Pick<TemplateRow, 'name' | 'description' | 'content'>

/** Adds a template. */
export async function insertTemplate(tx: Db, organizationId: string, id: string, fields: Fields): Promise<void> {
  const { name, description, content } = fields
  await tx
    .insertInto('organization_templates')
    .values({ organization_id: organizationId, id, name, description, content: JSON.stringify(content) })
    .execute()
}

/** Changes a template and counts its version up. */
export async function updateTemplateRow(tx: Db, organizationId: string, id: string, fields: Fields): Promise<void> {
  const { name, description, content } = fields
  await tx
    .updateTable('organization_templates')
    .set({ name, description, content: JSON.stringify(content), version: sql`version + 1` })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Removes a template. Counters opened from it stay as they are. */
export async function deleteTemplateRow(tx: Db, organizationId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('organization_templates')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Writes down that a counter was opened from a template. No edit: the version stays. */
export async function countUse(tx: Db, organizationId: string, id: string): Promise<void> {
  await tx
    .updateTable('organization_templates')
    .set({ used_by: sql`used_by + 1` })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}
