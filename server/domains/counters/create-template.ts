import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { writeTemplateShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { templateSnapshot } from './template.ts'
import { checkTemplate, templatesChange } from './template-change.ts'
import { insertTemplate } from './template-queries.ts'

type Values = z.output<typeof writeTemplateShape>

/** M2: what new counters can begin with. Undoing a deletion brings the same one back. */
export const createTemplate = defineKind<Values, { id: string }>({
  ...templatesChange,
  kind: 'organizationTemplate.create',
  shape: writeTemplateShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  load: async ({ undoOf }) => ({ id: undoOf?.target_id ?? uuidv7() }),
  check: (context, { id }, values) => checkTemplate(context, id, values),
  effects: (_state, { name }) => ({ now: [{ code: 'template.created', values: { name } }], tells: [] }),
  apply: async ({ tx, actor }, { id }, values) => {
    await insertTemplate(tx, actor.organizationId, id, values)
    return { targetId: id, targetName: values.name, before: null, after: templateSnapshot(values) }
  },
  inverse: (entry) =>
    entry.target_id ? { kind: 'organizationTemplate.delete', target: entry.target_id, values: {} } : null,
})
