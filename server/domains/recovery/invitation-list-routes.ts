import { organizationParams, pendingInvitationPageShape, pendingInvitationQueryShape } from '../../../contract/index.ts'
import { type Database, decodeCursor, encodeCursor, inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer, Problem } from '../../platform/http/index.ts'
import { presentInvitation } from './present-link.ts'
import { countInvitations, listInvitations } from './recovery-queries.ts'

const sort = 'invitations'
const countCap = 10_000

/** `GET /organizations/{org}/invitations`: who was invited and has not come yet. */
export function registerInvitationListRoute(app: HttpServer, { database }: { database: Database }): void {
  app.get(
    '/api/v1/organizations/:org/invitations',
    {
      config: { access: { permission: 'users.view' }, operation: 'invitations.list' },
      schema: {
        params: organizationParams,
        querystring: pendingInvitationQueryShape,
        response: { 200: pendingInvitationPageShape },
      },
    },
    async (request) => {
      const { organizationId, permissions, userId, managedGroups } = actorOf(request)
      const withinSightOf = managedGroups ? userId : null
      const { limit, cursor: text } = request.query
      const cursor = text === undefined ? null : decodeCursor(text, sort)
      if (text !== undefined && !cursor) {
        throw new Problem(400, 'malformed', { problems: [{ field: '/cursor', code: 'badCursor' }] })
      }
      return inOrganization(database.db, organizationId, async (tx) => {
        const rows = await listInvitations(tx, { before: cursor?.id ?? null, limit: limit + 1, withinSightOf })
        const counted = cursor?.count ?? (await countInvitations(tx, countCap, withinSightOf))
        const isCapped = cursor?.isCapped ?? counted > countCap
        const count = Math.min(counted, countCap)
        const page = rows.slice(0, limit)
        const last = rows.length > limit ? page.at(-1) : undefined
        return {
          items: page.map((row) => presentInvitation(row, permissions)),
          nextCursor: last ? encodeCursor({ sort, value: '', id: last.id, count, isCapped }) : null,
          count,
          countIsCapped: isCapped,
        }
      })
    },
  )
}
