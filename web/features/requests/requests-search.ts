import type { TicketStatus } from '../../../contract/ticket-shapes.ts'
import type { Query } from '../../app/api.ts'

export const statuses = ['open', 'inProgress', 'waiting', 'done', 'refused', 'withdrawn'] as const
export const turns = ['organization', 'provider'] as const

/** What can be asked for, by what it is called on the screen, and the kinds of change that this stands for. */
const kindsOfSort = {
  create: ['user.create'],
  rights: ['user.rights'],
  deactivate: ['user.deactivate'],
  reactivate: ['user.reactivate'],
  delete: ['user.delete'],
  update: ['user.update'],
  group: ['group.create', 'group.update', 'group.delete'],
  question: ['question'],
} as const

export type RequestSort = keyof typeof kindsOfSort
export const sorts = Object.keys(kindsOfSort) as RequestSort[]

/** The filters of a list of requests, as they stand in the address. */
export type RequestsSearch = {
  search?: string
  status?: TicketStatus[]
  turn?: (typeof turns)[number]
  kind?: RequestSort[]
}

/** Takes whatever stands in the address; returns those of `known` that occur in it, each once. */
function chosen<Value extends string>(raw: unknown, known: readonly Value[]): Value[] | undefined {
  const wanted: unknown[] = Array.isArray(raw) ? raw : [raw]
  const found = known.filter((value) => wanted.includes(value))
  return found.length === 0 ? undefined : found
}

function wordsOf(value: unknown): string | undefined {
  // The router reads a bare number in the address as a number.
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 200) : undefined
}

/** Takes the search parameters of the address, whatever was typed there; returns the filters they mean. */
export function parseRequestsSearch(raw: Record<string, unknown>): RequestsSearch {
  const search = wordsOf(raw.search)
  const status = chosen(raw.status, statuses)
  const turn = turns.find((value) => value === raw.turn)
  const kind = chosen(raw.kind, sorts)
  return {
    ...(search !== undefined && { search }),
    ...(status !== undefined && { status }),
    ...(turn !== undefined && { turn }),
    ...(kind !== undefined && { kind }),
  }
}

/** Says whether any filter is in force. */
export function isFiltered(search: RequestsSearch): boolean {
  return Object.values(search).some((value) => value !== undefined)
}

/** Takes the filters; returns the query of the list. */
export function requestsQuery(search: RequestsSearch): Query {
  const { kind, ...others } = search
  return { ...others, ...(kind !== undefined && { kind: kind.flatMap((sort) => kindsOfSort[sort]) }), limit: 50 }
}

/** Takes the values of a filter and one more; returns them together, each once. */
export function withValue<Value>(values: readonly Value[] | undefined, value: Value): Value[] {
  return [...(values ?? []).filter((other) => other !== value), value]
}

/** Takes the values of a filter and one of them; returns the others, undefined where none is left. */
export function withoutValue<Value>(values: readonly Value[] | undefined, value: Value): Value[] | undefined {
  const left = (values ?? []).filter((other) => other !== value)
  return left.length === 0 ? undefined : left
}
