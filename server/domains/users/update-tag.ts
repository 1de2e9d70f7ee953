import type { z } from 'zod'
import { updateTagShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { checkTagName, type TargetTag, tagChange } from './tag-change.ts'
import { renameTag } from './tag-queries.ts'

type Values = z.output<typeof updateTagShape>

/** B9: another name for a tag, free of the others'. */
export const updateTag = defineKind<Values, TargetTag>({
  ...tagChange,
  kind: 'tag.update',
  shape: updateTagShape as unknown as z.ZodType<Values>,
  check: (context, { id }, { name }) => checkTagName(context, { id, name }),
  effects: (_state, { name }) => ({ now: [{ code: 'tag.updated', values: { name } }], tells: [] }),
  changesNothing: (tag, { name }) => tag.name === name,
  apply: async ({ tx }, tag, { name }) => {
    if (tag.name === name) return null
    await renameTag(tx, tag.id, name)
    return { targetId: tag.id, targetName: name, before: { name: tag.name }, after: { name } }
  },
  inverse: ({ target_id: target, before }) =>
    target && before ? { kind: 'tag.update', target, values: before } : null,
  isStillAsLeft: (tag, { after }) => tag.name === after?.name,
})
