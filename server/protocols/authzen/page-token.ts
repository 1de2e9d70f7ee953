import { createHash } from 'node:crypto'
import { Problem } from '../../platform/http/index.ts'
import type { PageAsked } from './authzen-shapes.ts'

const usualLimit = 100

/** Which part of a search's results is asked for: those after a key, so many at most. */
export interface PageRead {
  after: string | null
  limit: number
}

// The search that a page belongs to, without the page itself: with another search its token is worth nothing.
const nameOf = (search: unknown) => createHash('sha256').update(JSON.stringify(search)).digest('base64url').slice(0, 16)

/** Reads which page is asked for. Throws 400 for a token that is not of this very search. */
export function readPage({ page, ...search }: { page?: PageAsked }): PageRead {
  const limit = page?.limit ?? usualLimit
  if (page?.token === undefined || page.token === '') return { after: null, limit }
  const [name, after] = Buffer.from(page.token, 'base64url')
    .toString('utf8')
    .split(/\n(.*)/s)
  if (name !== nameOf(search) || !after || after.includes('\u0000') || after.includes('\ufffd')) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/page/token', code: 'badCursor' }] })
  }
  return { after, limit }
}

/** A page of results and the token of the next one, empty at the end. `keyOf` is what the results are ordered by. */
export function pageOf<Row, Result>(
  { page: _this, ...search }: { page?: PageAsked },
  { limit }: PageRead,
  rows: Row[],
  keyOf: (row: Row) => string,
  present: (row: Row) => Result,
): { page: { next_token: string }; results: Result[] } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const token = last === undefined ? '' : Buffer.from(`${nameOf(search)}\n${keyOf(last)}`).toString('base64url')
  return { page: { next_token: token }, results: shown.map(present) }
}
