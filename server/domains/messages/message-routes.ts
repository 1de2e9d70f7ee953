import {
  mailMessageCountsShape,
  mailMessagePageShape,
  mailMessageQueryShape,
  mailMessageShape,
  organizationItemParams,
  organizationParams,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import { cancel, resendMessage } from './act-on-message.ts'
import type { MessageNeeds } from './message-needs.ts'
import { messagePage } from './message-page.ts'
import { countByNeed } from './message-queries.ts'

const base = '/api/v1/organizations/:org/mail/messages'
const access = { permission: 'settings.manage' }
const acts = { resend: resendMessage, cancel }

/** What was sent in the names of an organization's people and what was not, for whoever looks after its mail server. */
export function registerOrganizationMessageRoutes(app: HttpServer, needs: MessageNeeds): void {
  app.get(
    base,
    {
      config: { access, operation: 'organization.messages.list' },
      schema: {
        params: organizationParams,
        querystring: mailMessageQueryShape,
        response: { 200: mailMessagePageShape },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { status, user: userId } = request.query
      const filter = { status, userId, managed: actor.managedGroups }
      return messagePage(needs, actor, { language: actor.language, isPerson: true }, filter, request.query)
    },
  )
  app.get(
    `${base}/counts`,
    {
      config: { access, operation: 'organization.messages.counts' },
      schema: { params: organizationParams, response: { 200: mailMessageCountsShape } },
    },
    async (request) => {
      const { organizationId, managedGroups: managed } = actorOf(request)
      const today = new Date(new Date().setHours(0, 0, 0, 0))
      return inOrganization(needs.database.db, organizationId, (tx) => countByNeed(tx, { managed }, today))
    },
  )
  for (const act of ['resend', 'cancel'] as const) {
    app.post(
      `${base}/:id/${act}`,
      {
        config: { access, operation: `organization.messages.${act}` },
        schema: { params: organizationItemParams, response: { 200: mailMessageShape } },
      },
      async (request) => {
        const actor = actorOf(request)
        return acts[act](needs, actor, { id: request.params.id, filter: { managed: actor.managedGroups } })
      },
    )
  }
}
