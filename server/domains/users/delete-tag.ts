import { defineKind, type Effect } from '../changes/index.ts'
import { type TargetTag, tagChange } from './tag-change.ts'
import { deleteTagRow, mostKept, type TagRow } from './tag-queries.ts'
import { noValues } from './target-user.ts'

function effects({ name, userCount }: TagRow): { now: Effect[]; tells: Effect[] } {
  const deleted: Effect = { code: 'tag.deleted', values: { name } }
  return { now: userCount === 0 ? [deleted] : [deleted, { code: 'tag.lost', values: { count: userCount } }], tells: [] }
}

const isTooManyToKeep = ({ userCount }: TagRow) => userCount > mostKept

/** B9: removes a tag, from everybody who carries it. The journal keeps who, as far as they are few enough to be listed. */
export const deleteTag = defineKind<Record<string, never>, TargetTag>({
  ...tagChange,
  kind: 'tag.delete',
  shape: noValues,
  check: async (_context, tag) => ({
    problems: [],
    warnings: isTooManyToKeep(tag) ? [{ field: '', code: 'tagPeopleNotKept', values: { most: mostKept } }] : [],
  }),
  effects,
  apply: async ({ tx }, tag) => {
    await deleteTagRow(tx, tag.id)
    const people = isTooManyToKeep(tag) || tag.userCount === 0 ? {} : { people: tag.people }
    return { targetId: tag.id, targetName: tag.name, before: { name: tag.name, ...people }, after: null }
  },
  inverse: ({ before }) => before && { kind: 'tag.create', values: { name: before.name } },
  isStillAsLeft: (tag, { after }) => tag.name === after?.name,
})
