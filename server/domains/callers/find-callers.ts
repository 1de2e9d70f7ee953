import type { CallerSearch } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { acrossOrganizations } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { CallerNeeds } from './caller-needs.ts'
import { findCandidates, type RankedRow, rankPeople } from './find-queries.ts'
import { findTicketsByNumber } from './found-ticket-queries.ts'
import { findPlaces, type Places } from './place-queries.ts'
import { presentFound, presentFoundTicket } from './present-found.ts'
import { recordSearch } from './record-search.ts'
import { loosened, planSearch, type SearchPlan } from './search-plan.ts'
import { typedWords } from './typed-words.ts'

const mostPeople = 30
const mostTickets = 10
const nowhere: Places = { patterns: [], groups: [], placed: 0 }
const matches = ['nameAndPlace', 'nameElsewhere', 'other'] as const

interface Found {
  people: RankedRow[]
  isCapped: boolean
}

async function follow(tx: Db, plan: SearchPlan, { patterns }: Places): Promise<Found> {
  const { candidates, isCapped } = await findCandidates(tx, plan)
  if (candidates.length === 0) return { people: [], isCapped }
  return { people: await rankPeople(tx, { ...plan, candidates, patterns }, mostPeople + 1), isCapped }
}

async function findPeople(tx: Db, places: Places): Promise<Found> {
  if (places.patterns.length === 0) return { people: [], isCapped: false }
  const plan = planSearch(places)
  const found = await follow(tx, plan, places)
  const looser = found.people.length === 0 ? loosened(places, plan) : null
  return looser ? follow(tx, looser, places) : found
}

/**
 * C10: finds callers over all customers by name and place in any order, phone, sign-in name, address or the number of a
 * request. What was looked for is written in the vendor's own journal, in the same transaction.
 */
export async function findCallers(needs: CallerNeeds, actor: Actor, search: string): Promise<CallerSearch> {
  const { number, words } = typedWords(search)
  if (number === null && words.length === 0) return { people: [], tickets: [], isCapped: false }
  return acrossOrganizations(needs.database.db, async (tx) => {
    const places = words.length === 0 ? nowhere : await findPlaces(tx, words)
    const tickets = number === null ? [] : await findTicketsByNumber(tx, number, places.patterns, mostTickets + 1)
    const { people, isCapped } = await findPeople(tx, places)
    await recordSearch(tx, actor, search)
    return {
      people: people.slice(0, mostPeople).map((row) => presentFound(row, actor.language, matches[row.rank])),
      tickets: tickets.slice(0, mostTickets).map((ticket) => presentFoundTicket(ticket, { ...needs, ...actor })),
      isCapped: isCapped || people.length > mostPeople || tickets.length > mostTickets,
    }
  })
}
