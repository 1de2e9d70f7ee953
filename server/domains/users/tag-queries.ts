import { sql } from 'kysely'
import type { Named, Tag } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import './user-table.ts'

/** The tags of these ids that exist, in the order in which an account shows them. */
export async function findTags(tx: Db, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('tags')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('name_folded')
    .orderBy('id')
    .execute()
}

/** Replaces the tags of an account. */
export async function replaceTags(tx: Db, organizationId: string, userId: string, tagIds: string[]): Promise<void> {
  await tx.deleteFrom('user_tags').where('user_id', '=', userId).execute()
  await addTags(tx, organizationId, userId, tagIds)
}

/** Gives an account tags that it does not carry yet. */
export async function addTags(tx: Db, organizationId: string, userId: string, tagIds: string[]): Promise<void> {
  if (tagIds.length === 0) return
  const rows = tagIds.map((tagId) => ({ organization_id: organizationId, user_id: userId, tag_id: tagId }))
  await tx.insertInto('user_tags').values(rows).execute()
}

/** All tags with how many people carry them. */
export async function listTags(tx: Db): Promise<Tag[]> {
  return tx
    .selectFrom('tags')
    .select([
      'id',
      'name',
      sql<number>`(select count(*) from user_tags where user_tags.organization_id = tags.organization_id
        and user_tags.tag_id = tags.id)`.as('userCount'),
    ])
    .orderBy('name_folded')
    .orderBy('id')
    .execute()
}

/** Whether no tag has this name, accents and case aside. */
export async function isTagNameFree(tx: Db, name: string): Promise<boolean> {
  const twin = await tx
    .selectFrom('tags')
    .select('id')
    .where('name_folded', '=', sql<string>`guichet_fold(${name})`)
    .executeTakeFirst()
  return twin === undefined
}

/** Adds a tag. */
export async function insertTag(tx: Db, organizationId: string, tag: Named): Promise<void> {
  await tx
    .insertInto('tags')
    .values({ organization_id: organizationId, ...tag })
    .execute()
}
