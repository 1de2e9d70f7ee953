import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext, Findings } from '../changes/index.ts'
import { findSettings } from '../settings/index.ts'
import { listDeclaredRights } from './declared-rights-queries.ts'
import type { TemplateRow } from './template.ts'
import { templateFaults } from './template-faults.ts'
import { findTemplateForUpdate, isTemplateNameTaken } from './template-queries.ts'

async function load({ tx, actor }: ChangeContext, target: string | undefined): Promise<TemplateRow> {
  const row = target && (await findTemplateForUpdate(tx, actor.organizationId, target))
  if (!row) throw notFound()
  return row
}

/** The steps that all changes of what counters begin with share: they are the vendor's own. */
export const templatesChange = {
  category: 'settings' as const,
  permission: 'organizations.manage',
  ofProvider: true as const,
  needsReason: false,
  authorize: () => [],
}

/** Those of a change of a template that is there. */
export const templateChange = {
  ...templatesChange,
  hasTarget: true,
  load,
  versionOf: (row: TemplateRow) => row.version,
}

/** Whether a template of this name and content could be kept. */
export async function checkTemplate(
  { tx, actor: { organizationId } }: ChangeContext,
  id: string,
  { name, content }: Pick<TemplateRow, 'name' | 'content'>,
): Promise<Findings> {
  const isTaken = await isTemplateNameTaken(tx, organizationId, name, id)
  // The vendor's own settings are the least that it asks of everybody.
  const own = await findSettings(tx, organizationId)
  const minimum = { passwordMinLength: own.password_min_length, passwordMinStrength: own.password_min_strength }
  const problems = [
    ...(isTaken ? [{ field: '/name', code: 'templateNameTaken' }] : []),
    ...templateFaults(content, await listDeclaredRights(tx), minimum),
  ]
  return { problems, warnings: [] }
}
