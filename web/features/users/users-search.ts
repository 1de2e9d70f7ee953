import type { UserSort, UserStatus, UserType } from '../../../contract/user-shapes.ts'

export const statuses = ['active', 'invited', 'deactivated'] as const satisfies readonly UserStatus[]
export const types = ['internal', 'extranet', 'connector'] as const satisfies readonly UserType[]
export const sortColumns = ['lastName', 'signInName', 'email', 'lastSignInAt', 'createdAt'] as const
export const filterKinds = ['status', 'type', 'group', 'tag'] as const
export type SortColumn = (typeof sortColumns)[number]
export type FilterKind = (typeof filterKinds)[number]

/** What the list of users shows, as it stands in the address. */
export type UsersSearch = {
  search?: string
  status?: UserStatus[]
  type?: UserType[]
  group?: string[]
  tag?: string[]
  sort?: UserSort
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

function listOf<Value extends string>(raw: unknown, isValue: (text: string) => text is Value): Value[] | undefined {
  const values = [raw].flat().filter((value): value is string => typeof value === 'string')
  const known = [...new Set(values)].filter(isValue).slice(0, 50)
  return known.length === 0 ? undefined : known
}

const oneOf =
  <Value extends string>(allowed: readonly Value[]) =>
  (text: string): text is Value =>
    allowed.some((value) => value === text)

const isId = (text: string): text is string => uuid.test(text)
const isSort = (text: unknown): text is UserSort =>
  typeof text === 'string' && oneOf(sortColumns)(text.replace(/^-/, ''))

function textOf(value: unknown): string | undefined {
  // The router reads a bare number in the address as a number.
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text.slice(0, 200) : undefined
}

/** Takes the search parameters of the address, whatever was typed there; returns what they mean for the list. */
export function parseUsersSearch(raw: Record<string, unknown>): UsersSearch {
  const parsed: UsersSearch = {
    search: textOf(raw.search),
    status: listOf(raw.status, oneOf(statuses)),
    type: listOf(raw.type, oneOf(types)),
    group: listOf(raw.group, isId),
    tag: listOf(raw.tag, isId),
    sort: isSort(raw.sort) && raw.sort !== 'lastName' ? raw.sort : undefined,
  }
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined))
}

/** Says whether the list shows less than everybody. */
export function isFiltered(search: UsersSearch): boolean {
  return search.search !== undefined || filterKinds.some((kind) => search[kind] !== undefined)
}

/** Returns the search without its filters and words; the order stays. */
export function withoutFilters({ sort }: UsersSearch): UsersSearch {
  return sort === undefined ? {} : { sort }
}

/** Returns the order after a press on the header of `column`: ascending first, then descending. */
export function nextSort(sort: UserSort = 'lastName', column: SortColumn): UserSort {
  return sort === column ? `-${column}` : column
}
