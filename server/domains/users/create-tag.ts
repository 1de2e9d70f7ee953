import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createTagShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { insertTag, isTagNameFree } from './tag-queries.ts'

type Values = z.output<typeof createTagShape>

/** B9: a new tag. Its name is free of others whatever their accents and case. */
export const createTag = defineKind<Values, { id: string; name: string }>({
  kind: 'tag.create',
  category: 'settings',
  permission: 'users.manage',
  shape: createTagShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  needsReason: false,
  load: async (_context, _target, values) => ({ id: uuidv7(), name: values.name }),
  authorize: () => [],
  check: async ({ tx }, { name }) => ({
    problems: (await isTagNameFree(tx, name)) ? [] : [{ field: '/name', code: 'tagTaken' }],
    warnings: [],
  }),
  effects: ({ name }) => ({ now: [{ code: 'tag.created', values: { name } }], tells: [] }),
  apply: async ({ tx, actor }, tag) => {
    await insertTag(tx, actor.organizationId, tag)
    return { targetId: tag.id, targetName: tag.name, before: null, after: { name: tag.name } }
  },
})
