import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createTagShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import type { EntryRow } from '../journal/index.ts'
import { checkTagName, notYourTag, tagsChange } from './tag-change.ts'
import { giveTag, insertTag, type TagRow } from './tag-queries.ts'

type Values = z.output<typeof createTagShape>

/** Who carried the tag whose deletion is undone, as far as the journal kept it. */
const formerPeople = (undoOf: EntryRow | undefined) => (undoOf?.before?.people as TagRow['people'] | undefined) ?? []

/** B9: a new tag. Its name is free of others whatever their accents and case. Undoing a deletion brings the same one back. */
export const createTag = defineKind<Values, { id: string; name: string }>({
  ...tagsChange,
  kind: 'tag.create',
  shape: createTagShape as unknown as z.ZodType<Values>,
  hasTarget: false,
  load: async ({ undoOf }, _target, { name }) => ({ id: undoOf?.target_id ?? uuidv7(), name }),
  // Who carried it may be people they do not look after: those limited take back only what they did themselves.
  authorize: ({ actor, authority, undoOf }) =>
    undoOf && authority.managedGroups !== null && undoOf.actor_id !== actor.userId ? [notYourTag] : [],
  check: checkTagName,
  effects: ({ name }) => ({ now: [{ code: 'tag.created', values: { name } }], tells: [] }),
  apply: async ({ tx, actor, undoOf }, tag) => {
    await insertTag(tx, actor.organizationId, tag)
    const people = formerPeople(undoOf)
    await giveTag(
      tx,
      tag.id,
      people.map(({ id }) => id),
    )
    const after = { name: tag.name, ...(people.length > 0 && { people }) }
    return { targetId: tag.id, targetName: tag.name, before: null, after }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'tag.delete', target: entry.target_id, values: {} } : null),
})
