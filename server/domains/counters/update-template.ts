import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { updateTemplateShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { isAsLeft } from '../journal/index.ts'
import { type TemplateRow, templateOf, templateSnapshot } from './template.ts'
import { checkTemplate, templateChange } from './template-change.ts'
import { updateTemplateRow } from './template-queries.ts'

type Values = z.output<typeof updateTemplateShape>

const fieldsAfter = (row: TemplateRow, values: Values) => ({
  name: values.name ?? row.name,
  description: values.description === undefined ? row.description : values.description,
  content: values.content ?? row.content,
})

const isSame = (row: TemplateRow, values: Values) =>
  isDeepStrictEqual(templateSnapshot(row), templateSnapshot(fieldsAfter(row, values)))

/** M2: changes what new counters begin with; those that are open stay as they are. */
export const updateTemplate = defineKind<Values, TemplateRow>({
  ...templateChange,
  kind: 'organizationTemplate.update',
  shape: updateTemplateShape as unknown as z.ZodType<Values>,
  check: (context, row, values) => checkTemplate(context, row.id, fieldsAfter(row, values)),
  effects: ({ name }) => ({ now: [{ code: 'template.updated', values: { name } }], tells: [] }),
  changesNothing: isSame,
  apply: async ({ tx, actor }, row, values) => {
    if (isSame(row, values)) return null
    const fields = fieldsAfter(row, values)
    await updateTemplateRow(tx, actor.organizationId, row.id, fields)
    return {
      targetId: row.id,
      targetName: fields.name,
      before: templateSnapshot(row),
      after: templateSnapshot(fields),
    }
  },
  inverse: (entry) =>
    entry.target_id && entry.before
      ? { kind: 'organizationTemplate.update', target: entry.target_id, values: templateOf(entry.before) }
      : null,
  isStillAsLeft: (row, { after }) => isAsLeft(templateSnapshot(row), after),
})
