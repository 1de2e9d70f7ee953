import { type CompiledQuery, type SelectQueryBuilder, sql } from 'kysely'
import type { Language, UserSort } from '../../../contract/index.ts'
import { type Cursor, compiledOnce, type Db, type Tables } from '../../platform/database/index.ts'
import type { NamedCriterion, UserFilter } from './criteria.ts'
import { type Criterion, withinSightOf } from './criterion-queries.ts'
import { type PersonRow, selectPeople } from './person-queries.ts'

/** What a list is narrowed by, as asked for and as criteria. */
export interface Narrowing {
  filter: UserFilter
  criteria: NamedCriterion[]
}

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

type Listed = SelectQueryBuilder<Tables, 'users', object>

/** Begins a statement with what some criteria read, each part computed once. */
export function withRelations(db: Db, criteria: Criterion[]): Db {
  return criteria
    .flatMap(({ relations }) => relations)
    .reduce(
      (begun, [name, select]) =>
        begun.with(
          (cte) => cte(name).materialized(),
          () => sql`(${select})` as never,
        ) as unknown as Db,
      db,
    )
}

const gathered = sql`select found.* from (select distinct id from driving) chosen cross join lateral (
  select u.* from users u where u.organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid
    and u.id = chosen.id offset 0) found`

/** The accounts of a filter: met on the way through the table, or begun from the candidates of one criterion. */
function accountsOf(db: Db, { filter, criteria }: Narrowing, driving: NamedCriterion | null): Listed {
  let begun = withRelations(db, criteria)
  if (driving) begun = begun.with('driving(id)', () => sql`(${driving.candidates})` as never) as unknown as Db
  let query = (driving
    ? begun.selectFrom(sql`(${gathered})`.as('users'))
    : begun.selectFrom('users')) as unknown as Listed
  if (filter.status?.length) query = query.where('users.status', 'in', filter.status)
  if (filter.type?.length) query = query.where('users.type', 'in', filter.type)
  for (const criterion of criteria) if (criterion !== driving) query = query.where(criterion.probe)
  return query
}

/** Which page, and in which language names of applications are told. */
interface Page {
  sort: UserSort
  cursor: Pick<Cursor, 'value' | 'id'> | null
  limit: number
  language: Language
}

/** A row of a list, with the text of its sort value for the cursor. */
export type ListedUser = PersonRow & { sort_value: string }

/**
 * The statement of a page of accounts, by keyset: its rows come from the sort's own index, and they
 * alone are joined with what is shown of them.
 */
export function selectPage(db: Db, narrowing: Narrowing, driving: NamedCriterion | null, page: Page) {
  const { column, isDescending, type } = orderOf(page.sort)
  const direction = isDescending ? 'desc' : 'asc'
  let people = accountsOf(db, narrowing, driving).selectAll('users')
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

const plainPages = new Map<string, ReturnType<typeof plainPage>>()

function plainPage(page: { sort: UserSort; limit: number; isFirst: boolean; isLimited: boolean }) {
  return compiledOnce((db, language: Language, viewerId: string, value: string, id: string) => {
    const cursor = page.isFirst ? null : { value, id }
    const criteria = page.isLimited ? [{ key: '', ...withinSightOf(viewerId) }] : []
    return selectPage(db, { filter: {}, criteria }, null, { ...page, language, cursor })
  })
}

/** The statement of a page of everybody in sight, which most requests ask for: built once for each sort. */
export function selectPlainPage(db: Db, page: Page, limitedViewer: string | undefined): CompiledQuery<ListedUser> {
  const { sort, limit, language, cursor } = page
  const shape = { sort, limit, isFirst: cursor === null, isLimited: limitedViewer !== undefined }
  const key = JSON.stringify(shape)
  const build = plainPages.get(key) ?? plainPage(shape)
  plainPages.set(key, build)
  return build(db, language, limitedViewer ?? '', cursor?.value ?? '', cursor?.id ?? '')
}

/** The statement of how many accounts match, counted no further than one past `cap`. */
export function selectCount(db: Db, narrowing: Narrowing, driving: NamedCriterion | null, cap: number) {
  const matching = accountsOf(db, narrowing, driving)
    .select('users.id')
    .limit(sql.lit(cap + 1))
    .as('matching')
  return db.selectFrom(matching).select(sql<number>`count(*)`.as('count'))
}
