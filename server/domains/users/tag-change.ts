import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext, Findings } from '../changes/index.ts'
import { findTagForUpdate, isTagNameFree, type TagRow } from './tag-queries.ts'

async function loadTag({ tx }: ChangeContext, target: string | undefined): Promise<TagRow> {
  const tag = target && (await findTagForUpdate(tx, target))
  if (!tag) throw notFound()
  return tag
}

/** The steps that all changes of tags share (B9). */
export const tagsChange = {
  category: 'settings' as const,
  permission: 'users.manage',
  needsReason: false,
  authorize: () => [],
}

/** Those of a change of a tag that is there. */
export const tagChange = { ...tagsChange, hasTarget: true, load: loadTag }

/** Whether the name is free of the other tags', accents and case aside. */
export async function checkTagName({ tx }: ChangeContext, tag: { id: string; name: string }): Promise<Findings> {
  const isFree = await isTagNameFree(tx, tag.name, tag.id)
  return { problems: isFree ? [] : [{ field: '/name', code: 'tagTaken' }], warnings: [] }
}
