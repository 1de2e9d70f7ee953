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

/** How many people of a deleted tag the journal keeps, for undoing: as many as a person would read through. */
export const mostKept = 200

/** A tag with who carries it, as far as the journal would keep them. */
export interface TagRow extends Named {
  userCount: number
  people: Named[]
}

const carriers = (tx: Db, tagId: string) =>
  tx
    .selectFrom('user_tags')
    .innerJoin('users', (join) =>
      join.onRef('users.organization_id', '=', 'user_tags.organization_id').onRef('users.id', '=', 'user_tags.user_id'),
    )
    .where('user_tags.tag_id', '=', tagId)

/** One tag, held against other writers to the end of the transaction. */
export async function findTagForUpdate(tx: Db, id: string): Promise<TagRow | undefined> {
  const tag = await tx.selectFrom('tags').select(['id', 'name']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!tag) return undefined
  const counted = await carriers(tx, id).select(sql<number>`count(*)`.as('count')).executeTakeFirst()
  const name = sql<string>`coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name)`
  const people = await carriers(tx, id)
    .select(['users.id', name.as('name')])
    .orderBy('users.sort_name')
    .orderBy('users.id')
    .limit(mostKept)
    .execute()
  return { ...tag, userCount: counted?.count ?? 0, people }
}

/** Whether somebody carries a tag whose main group is none of these. */
export async function isTagCarriedBeyond(tx: Db, tagId: string, groups: ReadonlySet<string>): Promise<boolean> {
  const other = await carriers(tx, tagId)
    .select('users.id')
    .where(sql<boolean>`users.primary_group_id = any (${sql.val([...groups])}::uuid[]) is not true`)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Whether no other tag has this name, accents and case aside. `exceptId` is the tag itself. */
export async function isTagNameFree(tx: Db, name: string, exceptId: string): Promise<boolean> {
  const twin = await tx
    .selectFrom('tags')
    .select('id')
    .where('name_folded', '=', sql<string>`guichet_fold(${name})`)
    .where('id', '!=', exceptId)
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

/** Gives a tag to those of these people who are still there. */
export async function giveTag(tx: Db, tagId: string, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return
  await tx
    .insertInto('user_tags')
    .columns(['organization_id', 'user_id', 'tag_id'])
    .expression((from) =>
      from
        .selectFrom('users')
        .select(['organization_id', 'id', sql<string>`${tagId}::uuid`.as('tag_id')])
        .where('id', 'in', userIds),
    )
    .execute()
}

/** Changes the name of a tag. */
export async function renameTag(tx: Db, id: string, name: string): Promise<void> {
  await tx.updateTable('tags').set({ name }).where('id', '=', id).execute()
}

/** Removes a tag, also from everybody who carries it. */
export async function deleteTagRow(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('tags').where('id', '=', id).execute()
}
