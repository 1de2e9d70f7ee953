import { z } from 'zod'
import { idShape, mailMessagePageShape, mailMessageQueryShape, mailMessageShape } from '../../../contract/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import { cancel, resendMessage } from './act-on-message.ts'
import type { MessageNeeds } from './message-needs.ts'
import { messagePage } from './message-page.ts'

const base = '/api/v1/me/mail/messages'
const acts = { resend: resendMessage, cancel }
const querystring = mailMessageQueryShape.omit({ user: true })

/** What applications sent in one's own name, and what did not go. */
export function registerMyMessageRoutes(app: HttpServer, needs: MessageNeeds): void {
  app.get(
    base,
    {
      config: { access: { signedIn: 'what was sent in one’s own name' }, operation: 'me.messages.list' },
      schema: { querystring, response: { 200: mailMessagePageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const filter = { status: request.query.status, userId: actor.userId }
      return messagePage(needs, actor, { language: actor.language, isPerson: true }, filter, request.query)
    },
  )
  for (const act of ['resend', 'cancel'] as const) {
    app.post(
      `${base}/:id/${act}`,
      {
        config: { access: { signedIn: 'a message in one’s own name' }, operation: `me.messages.${act}` },
        schema: { params: z.strictObject({ id: idShape }), response: { 200: mailMessageShape } },
      },
      async (request) => {
        const actor = actorOf(request)
        return acts[act](needs, actor, { id: request.params.id, filter: { userId: actor.userId } })
      },
    )
  }
}
