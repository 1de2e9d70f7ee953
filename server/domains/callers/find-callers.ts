import type { CallerSearch } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { acrossOrganizations } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { CallerNeeds } from './caller-needs.ts'
import { findPeople, type RankedRow } from './find-queries.ts'
import { findTicketsByNumber } from './found-ticket-queries.ts'
import { type PlacedWord, placeWords } from './place-queries.ts'
import { presentFound, presentFoundTicket } from './present-found.ts'
import { recordSearch } from './record-search.ts'
import { loosened, planSearch } from './search-plan.ts'
import { typedWords } from './typed-words.ts'

const mostPeople = 30
const mostTickets = 10
const matches = ['nameAndPlace', 'nameElsewhere', 'other'] as const

async function people(tx: Db, words: PlacedWord[]): Promise<RankedRow[]> {
  if (words.length === 0) return []
  const plan = planSearch(words)
  const patterns = words.map(({ pattern }) => pattern)
  const found = await findPeople(tx, plan, patterns, mostPeople + 1)
  if (found.length > 0) return found
  const looser = loosened(words, plan)
  return looser ? findPeople(tx, looser, patterns, mostPeople + 1) : []
}

/**
 * C10: finds callers over all customers by name and place in any order, phone, sign-in name, address or the number of a
 * request. What was looked for is written in the vendor's own journal, in the same transaction.
 */
export async function findCallers(needs: CallerNeeds, actor: Actor, search: string): Promise<CallerSearch> {
  const { number, words } = typedWords(search)
  if (number === null && words.length === 0) return { people: [], tickets: [], isCapped: false }
  return acrossOrganizations(needs.database.db, async (tx) => {
    const placed = words.length === 0 ? [] : await placeWords(tx, words)
    const tickets = number === null ? [] : await findTicketsByNumber(tx, number, placed, mostTickets + 1)
    const rows = await people(tx, placed)
    await recordSearch(tx, actor, search)
    return {
      people: rows.slice(0, mostPeople).map((row) => presentFound(row, actor.language, matches[row.rank])),
      tickets: tickets.slice(0, mostTickets).map((ticket) => presentFoundTicket(ticket, { ...needs, ...actor })),
      isCapped: rows.length > mostPeople || rows.some((row) => row.is_capped) || tickets.length > mostTickets,
    }
  })
}
