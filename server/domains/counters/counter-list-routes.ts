import type { z } from 'zod'
import {
  type CounterPage,
  counterPageShape,
  counterQueryShape,
  providerOverviewShape,
} from '../../../contract/index.ts'
import { acrossOrganizations, decodeCursor, encodeCursor } from '../../platform/database/index.ts'
import { type HttpServer, Problem } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import { presentSummary } from './counter.ts'
import { countCounters, listCounters } from './counter-queries.ts'
import { readOverview } from './overview-queries.ts'

const access = { permission: 'organizations.manage', ofProvider: true as const }
const sort = 'counters'

async function counterPage(road: Road, query: z.output<typeof counterQueryShape>): Promise<CounterPage> {
  const { cursor: text, limit, ...filter } = query
  const cursor = text === undefined ? null : decodeCursor(text, sort)
  if (text !== undefined && !cursor) {
    throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
  }
  return acrossOrganizations(road.db, async (tx) => {
    const rows = await listCounters(tx, filter, { cursor, limit: limit + 1 })
    const count = cursor?.count ?? (await countCounters(tx, filter))
    const last = rows.length > limit ? rows.at(limit - 1) : undefined
    return {
      items: rows.slice(0, limit).map(presentSummary),
      nextCursor: last ? encodeCursor({ sort, value: last.sort_name, id: last.id, count, isCapped: false }) : null,
      count,
      countIsCapped: false,
    }
  })
}

/** M2: the vendor's customers with the figures that matter, and figures over all of them. */
export function registerCounterListRoutes(app: HttpServer, road: Road): void {
  app.get(
    '/api/v1/provider/counters',
    {
      config: { access, operation: 'counters.list' },
      schema: { querystring: counterQueryShape, response: { 200: counterPageShape } },
    },
    async (request) => counterPage(road, request.query),
  )
  app.get(
    '/api/v1/provider/overview',
    { config: { access, operation: 'counters.overview' }, schema: { response: { 200: providerOverviewShape } } },
    async () => acrossOrganizations(road.db, readOverview),
  )
}
