import type { z } from 'zod'
import type { DeskViewName, deskQueryShape } from '../../../contract/index.ts'

export type DeskQueryValues = z.output<typeof deskQueryShape>

/** A word that is searched for: its pattern, and the organizations whose name or municipality has it. */
export interface SearchedWord {
  pattern: string
  organizations: string[]
}

/** What the queue is narrowed by. */
export interface QueueFilter extends Omit<DeskQueryValues, 'cursor' | 'limit' | 'sort' | 'search'> {
  /** Whose own tickets `mine` are. */
  userId: string
  /** A ticket's number, in full: looked up by equality, and nothing else is searched. */
  number: string | null
  words: SearchedWord[]
}

const wholeNumber = /^\d{4}-\d{1,9}$/

/** The number that was typed in full into the search, or null. */
export function typedNumber(search: string | undefined): string | null {
  const typed = search?.trim() ?? ''
  return wholeNumber.test(typed) ? typed : null
}

/** Whether more than the view itself narrows the queue. */
function isNarrowed(filter: QueueFilter): boolean {
  const { organization, application, kind, status, assignee, olderThanDays, number, words } = filter
  const lists = [organization, application, kind, status, assignee].some(
    (list) => list !== undefined && list.length > 0,
  )
  return lists || olderThanDays !== undefined || number !== null || words.length > 0
}

// Views of what is open: few rows of an index of their own, however many tickets there are.
const open: ReadonlySet<DeskViewName> = new Set(['todo', 'late', 'waiting', 'mine'])

/** Whether a page may have to be looked for among all tickets ever: then it is worth knowing first how many match. */
export const looksFar = (filter: QueueFilter): boolean => isNarrowed(filter) && !open.has(filter.view)

/** What a filter is remembered by. */
export const filterKey = ({ userId, words, ...filter }: QueueFilter): string =>
  JSON.stringify([filter.view === 'mine' ? userId : null, filter, words.map(({ pattern }) => pattern)])
