import { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import { type TemplateRow, templateOf, templateSnapshot } from './template.ts'
import { templateChange } from './template-change.ts'
import { deleteTemplateRow } from './template-queries.ts'

/** M2: removes what new counters could begin with. Those opened from it stay as they are. */
export const deleteTemplate = defineKind<Record<string, never>, TemplateRow>({
  ...templateChange,
  kind: 'organizationTemplate.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  check: async () => ({ problems: [], warnings: [] }),
  effects: ({ name }) => ({ now: [{ code: 'template.deleted', values: { name } }], tells: [] }),
  apply: async ({ tx, actor }, row) => {
    await deleteTemplateRow(tx, actor.organizationId, row.id)
    return { targetId: row.id, targetName: row.name, before: templateSnapshot(row), after: null }
  },
  inverse: (entry) => (entry.before ? { kind: 'organizationTemplate.create', values: templateOf(entry.before) } : null),
})
