import { sql } from 'kysely'
import type { Named } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** A person as applications learn of them. */
export interface SubjectRow {
  id: string
  sign_in_name: string
  first_name: string
  last_name: string
  email: string | null
  is_email_verified: boolean
  phone: string | null
  mobile: string | null
  language: 'fr' | 'en'
  position: string | null
  type: 'internal' | 'extranet' | 'connector'
  organization: { id: string; slug: string; name: string }
  groups: Named[]
  tags: Named[]
}

// The main group first, then the others: those that count at this moment.
const groupsNow = sql<Named[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.id <> users.primary_group_id, g.name, g.id)
  from groups g
  where g.organization_id = users.organization_id and (
    (g.id = users.primary_group_id
      and coalesce(users.primary_group_from <= now(), true) and coalesce(users.primary_group_until > now(), true))
    or exists (select from user_groups m where m.organization_id = users.organization_id and m.user_id = users.id
      and m.group_id = g.id and coalesce(m.valid_from <= now(), true) and coalesce(m.valid_until > now(), true)))),
  '[]'::jsonb)`

/** An active person of any open organization; undefined when there is none by this id, or no longer, or it is a program. */
export async function findSubject(tx: Db, userId: string): Promise<SubjectRow | undefined> {
  return tx
    .selectFrom('users')
    .innerJoin('organizations', 'organizations.id', 'users.organization_id')
    .select([
      'users.id',
      'users.sign_in_name',
      'users.first_name',
      'users.last_name',
      'users.email',
      sql<boolean>`users.email_verified_at is not null`.as('is_email_verified'),
      'users.phone',
      'users.mobile',
      'users.language',
      'users.position',
      'users.type',
      sql<SubjectRow['organization']>`jsonb_build_object('id', organizations.id, 'slug', organizations.slug,
        'name', organizations.name)`.as('organization'),
      groupsNow.as('groups'),
      sql<Named[]>`coalesce((select jsonb_agg(jsonb_build_object('id', tags.id, 'name', tags.name) order by tags.name)
        from user_tags join tags on tags.organization_id = user_tags.organization_id and tags.id = user_tags.tag_id
        where user_tags.organization_id = users.organization_id and user_tags.user_id = users.id), '[]'::jsonb)`.as(
        'tags',
      ),
    ])
    .where('users.id', '=', userId)
    .where('users.status', '=', 'active')
    .where('organizations.status', '=', 'open')
    .where('users.type', '!=', 'connector')
    .where('users.never_signs_in', '=', false)
    .executeTakeFirst()
}
