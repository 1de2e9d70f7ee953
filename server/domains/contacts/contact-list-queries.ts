import { type SelectQueryBuilder, sql } from 'kysely'
import { type Cursor, type Db, searchWords, type Tables } from '../../platform/database/index.ts'
import { type Cards, selectContacts } from './contact-queries.ts'

type Narrowable<Output> = SelectQueryBuilder<Tables, 'contacts', Output>

function narrowed<Output>(from: Narrowable<Output>, search: string | undefined): Narrowable<Output> {
  const words = searchWords(search)
  if (words.length === 0) return from
  return from.where(sql<boolean>`contacts.id in (select guichet_search_contacts(${sql.val(words)}::text[]))`)
}

/** A page of cards by name, by keyset, each with the text of its place for the cursor. */
export function selectPage(db: Db, search: string | undefined, page: { cursor: Cursor | null; limit: number }) {
  let cards = narrowed(db.selectFrom('contacts').selectAll('contacts'), search)
  if (page.cursor) {
    const { value, id } = page.cursor
    cards = cards.where(sql<boolean>`(contacts.sort_name, contacts.id) > (${value}::text, ${id}::uuid)`)
  }
  const onPage = cards.orderBy('contacts.sort_name').orderBy('contacts.id').limit(sql.lit(page.limit))
  return selectContacts(db.selectFrom(onPage.as('contacts')) as unknown as Cards)
    .select('contacts.sort_name as sortName')
    .orderBy('contacts.sort_name')
    .orderBy('contacts.id')
}

/** How many cards match, counted no further than one past `cap`. */
export function selectCount(db: Db, search: string | undefined, cap: number) {
  const matching = narrowed(db.selectFrom('contacts').select('contacts.id'), search)
    .limit(sql.lit(cap + 1))
    .as('matching')
  return db.selectFrom(matching).select(sql<number>`count(*)`.as('count'))
}
