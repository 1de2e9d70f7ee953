import { z } from 'zod'
import {
  adjustTicketShape,
  approveTicketShape,
  askBackShape,
  deskNoteShape,
  deskTicketShape,
  handOverShape,
  idShape,
  refuseTicketShape,
  ticketMessageShape,
} from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, wayIn } from '../../platform/http/index.ts'
import type { TicketRow } from '../tickets/index.ts'
import { addNote } from './add-note.ts'
import { adjustTicket } from './adjust-ticket.ts'
import { approveTicket } from './approve-ticket.ts'
import { askBack } from './ask-back.ts'
import { colleague } from './desk-batch.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { deskTicket } from './desk-ticket.ts'
import { handOver } from './hand-over.ts'
import { withTicket } from './hold-ticket.ts'
import { refuseTicket } from './refuse-ticket.ts'
import { takeTicket } from './take-ticket.ts'
import { writeMessage } from './write-message.ts'

const item = '/api/v1/provider/tickets/:id'
const params = z.strictObject({ id: idShape })
const access = { permission: 'tickets.decide', ofProvider: true as const }

type Asked = Parameters<typeof actorOf>[0] & { params: { id: string } }
type Act = (tx: Db, ticket: TicketRow, actor: Actor) => Promise<void>

/** What a route of one ticket declares. */
const about = <Body extends z.ZodType>(operation: string, body: Body) => ({
  config: { access, operation: `desk.tickets.${operation}` },
  schema: { params, body, response: { 200: deskTicketShape } },
})

/** Does something with the ticket of the address, and answers with the ticket as it is then. */
const acting = (needs: DeskNeeds) => {
  return async (request: Asked, act: Act) => {
    const actor = actorOf(request)
    const place = await withTicket(needs, request.params.id, async (tx, ticket) => {
      await act(tx, ticket, actor)
      return ticket.organization_id
    })
    return deskTicket(needs, actor, request.params.id, place)
  }
}

/** F9: what the desk does with a ticket short of deciding. */
export function registerTicketActRoutes(app: HttpServer, needs: DeskNeeds): void {
  const done = acting(needs)
  app.post(`${item}/take`, about('take', z.strictObject({}).optional()), async (request) =>
    done(request, (tx, ticket, actor) => takeTicket(needs, tx, ticket, actor)),
  )
  app.post(`${item}/hand-over`, about('handOver', handOverShape), async (request) => {
    const { to: id, note } = request.body
    const to = await colleague(needs, actorOf(request), id)
    const ticket = await done(request, (tx, row, actor) => handOver(needs, tx, row, actor, to))
    if (!note) return ticket
    await addNote(needs, actorOf(request), ticket.id, note)
    return deskTicket(needs, actorOf(request), ticket.id)
  })
  app.post(`${item}/ask`, about('ask', askBackShape), async (request) =>
    done(request, (tx, ticket, actor) => askBack(needs, tx, ticket, actor, request.body)),
  )
  app.post(`${item}/messages`, about('write', ticketMessageShape), async (request) => {
    return done(request, (tx, ticket, actor) => writeMessage(needs, tx, ticket, actor, request.body))
  })
  app.post(`${item}/notes`, about('note', deskNoteShape), async (request) => {
    await addNote(needs, actorOf(request), request.params.id, request.body.text)
    return deskTicket(needs, actorOf(request), request.params.id)
  })
}

/** F9: how the desk decides about a ticket. */
export function registerDecisionRoutes(app: HttpServer, needs: DeskNeeds): void {
  const done = acting(needs)
  app.post(`${item}/adjust`, about('adjust', adjustTicketShape), async (request) =>
    done(request, (tx, ticket, actor) => adjustTicket(needs, tx, ticket, actor, request.body)),
  )
  app.post(`${item}/approve`, about('approve', approveTicketShape), async (request) =>
    done(request, (tx, ticket, actor) => approveTicket(needs, tx, ticket, actor, request.body)),
  )
  app.post(`${item}/refuse`, about('refuse', refuseTicketShape), async (request) => {
    const refusal = { ...request.body, via: wayIn(request) }
    return done(request, (tx, ticket, actor) => refuseTicket(needs, tx, ticket, actor, refusal))
  })
}
