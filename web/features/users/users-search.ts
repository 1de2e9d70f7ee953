import type { UserSort, UserStatus, UserType } from '../../../contract/user-shapes.ts'

export const statuses = ['active', 'invited', 'deactivated'] as const satisfies readonly UserStatus[]
export const types = ['internal', 'extranet', 'connector'] as const satisfies readonly UserType[]
export const sortColumns = ['lastName', 'signInName', 'email', 'lastSignInAt', 'createdAt'] as const
/** `all` stands in the address where the organization's own default would be `some` (F3). */
export const accesses = ['some', 'none', 'all'] as const
/** Filters of which several values may be in force at once. */
export const listKinds = ['status', 'type', 'group', 'company', 'tag', 'duty', 'application', 'permission'] as const
export const filterKinds = [...listKinds, 'access', 'ends'] as const
export type SortColumn = (typeof sortColumns)[number]
export type ListKind = (typeof listKinds)[number]
export type FilterKind = (typeof filterKinds)[number]
export type Access = (typeof accesses)[number]

/** What the list of users shows, as it stands in the address. */
export type UsersSearch = {
  search?: string
  status?: UserStatus[]
  type?: UserType[]
  group?: string[]
  company?: string[]
  tag?: string[]
  /** `application:key`, the organization's own `:key`; with `=value` for a choice. */
  duty?: string[]
  application?: string[]
  /** `application:permission` */
  permission?: string[]
  access?: Access
  /** Something of theirs ends within so many days (`30d`), or on this day at the latest (`2026-12-31`). */
  ends?: string
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

const like =
  (pattern: RegExp) =>
  (text: string): text is string =>
    pattern.test(text)

const isId = like(uuid)
const isSort = (text: unknown): text is UserSort =>
  typeof text === 'string' && oneOf(sortColumns)(text.replace(/^-/, ''))
const isAccess = oneOf(accesses)
const isEnd = (text: unknown): text is string =>
  typeof text === 'string' && /^([1-9]\d{0,3}d|\d{4}-\d{2}-\d{2})$/.test(text) && endOf(text) !== undefined

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
    company: listOf(raw.company, isId),
    tag: listOf(raw.tag, isId),
    duty: listOf(raw.duty, like(/^[^:=]{0,60}:[^:=]{1,60}(=.{0,500})?$/u)),
    application: listOf(raw.application, like(/^[a-z][\w.-]{0,59}$/i)),
    permission: listOf(raw.permission, like(/^[^:]{1,60}:[^:]{1,60}$/)),
    access: typeof raw.access === 'string' && isAccess(raw.access) ? raw.access : undefined,
    ends: isEnd(raw.ends) ? raw.ends : undefined,
    sort: isSort(raw.sort) && raw.sort !== 'lastName' ? raw.sort : undefined,
  }
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined))
}

/**
 * Takes an end as the address has it and today; returns the moment before which something must end, undefined when it
 * is no date. What lasts through a day ends at midnight, so that midnight itself is still before.
 */
export function endOf(ends: string, today = new Date()): string | undefined {
  const days = /^(\d+)d$/.exec(ends)?.[1]
  const date =
    days === undefined
      ? new Date(`${ends}T00:00:00`)
      : new Date(today.getFullYear(), today.getMonth(), today.getDate() + Number(days))
  if (Number.isNaN(date.getTime())) return undefined
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 0, 0, 1).toISOString()
}

/** F3: takes what the address says; returns it with the organization's own way to begin a list. */
export function withDefaults(
  search: UsersSearch,
  { listsOnlyWithAccess }: { listsOnlyWithAccess: boolean },
): UsersSearch {
  return search.access === undefined && listsOnlyWithAccess ? { ...search, access: 'some' } : search
}

/** Takes a search; returns it as the parameters of `GET /users`. */
export function usersQuery({ access, ends, ...search }: UsersSearch): Record<string, string | string[] | undefined> {
  return {
    ...search,
    hasAccess: access === 'some' ? 'true' : access === 'none' ? 'false' : undefined,
    endsBefore: ends === undefined ? undefined : endOf(ends),
  }
}

/** Says whether a filter keeps anybody out. */
export function isInForce(search: UsersSearch, kind: FilterKind): boolean {
  return search[kind] !== undefined && search[kind] !== 'all'
}

/** Says whether the list shows less than everybody. */
export function isFiltered(search: UsersSearch): boolean {
  return search.search !== undefined || filterKinds.some((kind) => isInForce(search, kind))
}

/** Returns the search without one of its filters. */
export function withoutFilter(search: UsersSearch, kind: FilterKind): UsersSearch {
  // Left out, it would come back as the organization's default.
  return { ...search, [kind]: kind === 'access' && search.access !== undefined ? 'all' : undefined }
}

/** Returns the search without its filters and words; the order stays. */
export function withoutFilters({ sort, access }: UsersSearch): UsersSearch {
  return { ...(sort !== undefined && { sort }), ...(access !== undefined && { access: 'all' }) }
}

/** Returns the search with the value `id` of a filter switched on or off. */
export function withOption(search: UsersSearch, kind: ListKind, id: string, isOn: boolean): UsersSearch {
  const others = (search[kind] ?? []).filter((value) => value !== id)
  return { ...search, [kind]: isOn ? [...others, id] : others.length === 0 ? undefined : others }
}

/** Returns the order after a press on the header of `column`: ascending first, then descending. */
export function nextSort(sort: UserSort = 'lastName', column: SortColumn): UserSort {
  return sort === column ? `-${column}` : column
}
