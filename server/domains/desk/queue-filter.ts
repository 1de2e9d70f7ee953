import type { z } from 'zod'
import type { deskQueryShape } from '../../../contract/index.ts'

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
export function isNarrowed(filter: QueueFilter): boolean {
  const { organization, application, kind, status, assignee, olderThanDays, number, words } = filter
  const lists = [organization, application, kind, status, assignee].some(
    (list) => list !== undefined && list.length > 0,
  )
  return lists || olderThanDays !== undefined || number !== null || words.length > 0
}

// Past this many matches, walking the order of the list finds a page sooner than sorting them all.
const fewEnoughToSort = 2000

/** Whether a page is found by gathering all that match and sorting them, instead of walking the list's order. */
export function isGathered(filter: QueueFilter, count: number): boolean {
  return isNarrowed(filter) && count <= fewEnoughToSort
}
