import type { OrganizationStatus } from '../../../contract/counter-shapes.ts'
import { parseTypedWords } from '../../app/typed-words.ts'

export const statuses = ['open', 'suspended', 'closed'] as const satisfies readonly OrganizationStatus[]
export const attentions = ['noAdministrator', 'neverUsed', 'overdue'] as const

/** What the list of counters shows, as it stands in the address. */
export type CountersSearch = {
  search?: string
  status?: OrganizationStatus
  attention?: (typeof attentions)[number]
}

/** M2: takes the search parameters of the address, whatever was typed there; returns the filters they mean. */
export function parseCountersSearch(raw: Record<string, unknown>): CountersSearch {
  const status = statuses.find((known) => known === raw.status)
  const attention = attentions.find((known) => known === raw.attention)
  return {
    ...parseTypedWords(raw),
    ...(status !== undefined && { status }),
    ...(attention !== undefined && { attention }),
  }
}

/** Returns the filters without `name`. */
export function withoutFilter(search: CountersSearch, name: keyof CountersSearch): CountersSearch {
  const { [name]: _removed, ...others } = search
  return others
}
