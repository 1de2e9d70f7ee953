import { type SelectQueryBuilder, sql } from 'kysely'
import type { Language, UserQuery, UserSort } from '../../../contract/index.ts'
import { type Cursor, type Db, searchWords, type Tables } from '../../platform/database/index.ts'
import { type PersonRow, selectPeople } from './person-queries.ts'

export type UserFilter = Pick<UserQuery, 'search' | 'status' | 'type' | 'group' | 'tag'>

type SortColumn = 'sort_name' | 'sort_sign_in_name' | 'sort_email' | 'last_sign_in_at' | 'created_at'

const sortColumns: Record<string, SortColumn> = {
  lastName: 'sort_name',
  signInName: 'sort_sign_in_name',
  email: 'sort_email',
  lastSignInAt: 'last_sign_in_at',
  createdAt: 'created_at',
}

/** Column, direction and type of a sort. */
function orderOf(sort: UserSort) {
  const isDescending = sort.startsWith('-')
  const column = sortColumns[isDescending ? sort.slice(1) : sort] ?? 'sort_name'
  const type = column === 'last_sign_in_at' || column === 'created_at' ? 'timestamptz' : 'text'
  return { column, isDescending, type }
}

type Narrowable<Output> = SelectQueryBuilder<Tables, 'users', Output>

function narrowed<Output>(from: Narrowable<Output>, filter: UserFilter): Narrowable<Output> {
  let query = from
  const words = searchWords(filter.search)
  if (words.length > 0) {
    query = query.where(sql<boolean>`users.id in (select guichet_search_users(${sql.val(words)}::text[]))`)
  }
  if (filter.status?.length) query = query.where('users.status', 'in', filter.status)
  if (filter.type?.length) query = query.where('users.type', 'in', filter.type)
  if (filter.group?.length) query = query.where('users.primary_group_id', 'in', filter.group)
  const { tag } = filter
  if (tag?.length) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('user_tags')
          .select('user_tags.tag_id')
          .whereRef('user_tags.organization_id', '=', 'users.organization_id')
          .whereRef('user_tags.user_id', '=', 'users.id')
          .where('user_tags.tag_id', 'in', tag),
      ),
    )
  }
  return query
}

/** A row of a list, with the text of its sort value for the cursor. */
export type ListedUser = PersonRow & { sort_value: string }

/**
 * The statement of a page of accounts, by keyset: its rows come from the sort's own index, and they
 * alone are joined with what is shown of them.
 */
export function selectPage(
  db: Db,
  filter: UserFilter,
  page: { sort: UserSort; cursor: Cursor | null; limit: number; language: Language },
) {
  const { column, isDescending, type } = orderOf(page.sort)
  const direction = isDescending ? 'desc' : 'asc'
  let people = narrowed(db.selectFrom('users').selectAll('users'), filter)
  if (page.cursor) {
    const comparison = sql.raw(isDescending ? '<' : '>')
    people = people.where(
      sql<boolean>`(${sql.ref(`users.${column}`)}, users.id) ${comparison} (${page.cursor.value}::${sql.raw(type)}, ${page.cursor.id}::uuid)`,
    )
  }
  // As text, not as a value: for an unknown limit PostgreSQL would not keep its plan.
  const onPage = people.orderBy(`users.${column}`, direction).orderBy('users.id', direction).limit(sql.lit(page.limit))
  return selectPeople(db, onPage, page.language)
    .select(sql<string>`${sql.ref(`users.${column}`)}::text`.as('sort_value'))
    .orderBy(`users.${column}`, direction)
    .orderBy('users.id', direction)
}

/** The statement of how many accounts match, counted no further than one past `cap`. */
export function selectCount(db: Db, filter: UserFilter, cap: number) {
  const matching = narrowed(db.selectFrom('users').select('users.id'), filter)
    .limit(sql.lit(cap + 1))
    .as('matching')
  return db.selectFrom(matching).select(sql<number>`count(*)`.as('count'))
}
