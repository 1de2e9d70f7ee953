import type { DeskView, DeskViewName } from '../../../contract/desk-shapes.ts'

const deskViews = ['todo', 'mine', 'late', 'waiting', 'done', 'all'] as const satisfies readonly DeskViewName[]
export const deskSorts = ['dueAt', '-createdAt', 'createdAt', '-updatedAt'] as const
/** Filters of which several values may be in force at once. */
export const listFilters = ['organization', 'application', 'kind', 'assignee'] as const
export const deskFilters = [...listFilters, 'olderThanDays'] as const
export type DeskSort = (typeof deskSorts)[number]
export type ListFilter = (typeof listFilters)[number]
export type DeskFilter = (typeof deskFilters)[number]

/** What the queue shows, as it stands in the address. */
export type DeskSearch = {
  /** Absent: what is to do. */
  view?: DeskViewName
  /** The saved view that it began with. */
  saved?: string
  search?: string
  organization?: string[]
  application?: string[]
  kind?: string[]
  /** Ids, or `nobody`. */
  assignee?: string[]
  olderThanDays?: number
  /** Absent: what is due first. */
  sort?: DeskSort
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const key = /^[a-z][\w.-]{0,59}$/i

function listOf(raw: unknown, isValue: (text: string) => boolean): string[] | undefined {
  const values = [raw].flat().filter((value): value is string => typeof value === 'string' && isValue(value))
  return values.length === 0 ? undefined : [...new Set(values)].slice(0, 50)
}

function textOf(raw: unknown): string | undefined {
  // The router reads a bare number in the address as a number.
  const text = typeof raw === 'number' ? String(raw) : raw
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, 200) : undefined
}

function daysOf(raw: unknown): number | undefined {
  const days = Number(raw)
  return raw !== '' && raw !== null && Number.isInteger(days) && days > 0 && days <= 3650 ? days : undefined
}

/** F9: takes the search parameters of the address, whatever was typed there; returns what they mean for the queue. */
export function parseDeskSearch(raw: Record<string, unknown>): DeskSearch {
  const view = deskViews.find((one) => one === raw.view)
  const sort = deskSorts.find((one) => one === raw.sort)
  const parsed: DeskSearch = {
    view: view === 'todo' ? undefined : view,
    saved: typeof raw.saved === 'string' && uuid.test(raw.saved) ? raw.saved : undefined,
    search: textOf(raw.search),
    organization: listOf(raw.organization, (text) => uuid.test(text)),
    application: listOf(raw.application, (text) => key.test(text)),
    kind: listOf(raw.kind, (text) => key.test(text)),
    assignee: listOf(raw.assignee, (text) => text === 'nobody' || uuid.test(text)),
    olderThanDays: daysOf(raw.olderThanDays),
    sort: sort === 'dueAt' ? undefined : sort,
  }
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined))
}

/** Returns the order of the queue: what is finished begins with the last, everything else with what is due first. */
export function sortOf({ sort, view }: DeskSearch): DeskSort {
  return sort ?? (view === 'done' ? '-updatedAt' : 'dueAt')
}

/** Takes a search; returns it as the parameters of `GET /provider/tickets`. */
export function deskQuery({ saved: _, ...search }: DeskSearch): Omit<DeskSearch, 'saved'> {
  return { ...search, sort: sortOf(search) }
}

/** Takes a search; returns what a saved view keeps of it: everything but the order. */
export function filtersOf({ saved: _, sort: __, ...filters }: DeskSearch): DeskSearch {
  return filters
}

/** Takes a saved view; returns the search that it opens. */
export function searchOfView({ id, filters }: Pick<DeskView, 'id' | 'filters'>): DeskSearch {
  return parseDeskSearch({ ...filters, saved: id })
}

/** Says whether the queue shows less than its view. */
export function isFiltered(search: DeskSearch): boolean {
  return search.search !== undefined || deskFilters.some((filter) => search[filter] !== undefined)
}

/** Returns the search with the value `id` of a filter switched on or off. */
export function withOption(search: DeskSearch, filter: ListFilter, id: string, isOn: boolean): DeskSearch {
  const others = (search[filter] ?? []).filter((value) => value !== id)
  const values = isOn ? [...others, id] : others
  return { ...search, [filter]: values.length === 0 ? undefined : values }
}

/** Returns the search with nothing but its view and order. */
export function withoutFilters({ view, sort }: DeskSearch): DeskSearch {
  return parseDeskSearch({ view, sort })
}
