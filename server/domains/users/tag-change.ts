import { type FieldFault, notFound } from '../../platform/http/index.ts'
import type { ChangeContext, Findings } from '../changes/index.ts'
import { findTagForUpdate, isTagCarriedBeyond, isTagNameFree, type TagRow } from './tag-queries.ts'

/** A tag that a change is about. */
export interface TargetTag extends TagRow {
  /** Whether somebody carries it whom the actor does not look after. */
  isBeyondSight: boolean
}

async function loadTag({ tx, authority }: ChangeContext, target: string | undefined): Promise<TargetTag> {
  const tag = target && (await findTagForUpdate(tx, target))
  if (!tag) throw notFound()
  const { managedGroups } = authority
  return { ...tag, isBeyondSight: managedGroups !== null && (await isTagCarriedBeyond(tx, tag.id, managedGroups)) }
}

/** Who looks after some groups only changes nothing of others: neither what a tag of theirs is called, nor that they carry it. */
export const notYourTag: FieldFault = { field: '', code: 'tagNotYours' }

/** The steps that all changes of tags share (B9). */
export const tagsChange = {
  category: 'settings' as const,
  permission: 'users.manage',
  needsReason: false,
}

/** Those of a change of a tag that is there. */
export const tagChange = {
  ...tagsChange,
  hasTarget: true,
  load: loadTag,
  authorize: (_context: ChangeContext, { isBeyondSight }: TargetTag) => (isBeyondSight ? [notYourTag] : []),
}

/** Whether the name is free of the other tags', accents and case aside. */
export async function checkTagName({ tx }: ChangeContext, tag: { id: string; name: string }): Promise<Findings> {
  const isFree = await isTagNameFree(tx, tag.name, tag.id)
  return { problems: isFree ? [] : [{ field: '/name', code: 'tagTaken' }], warnings: [] }
}
