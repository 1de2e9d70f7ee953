import { z } from 'zod'
import {
  deskPeopleShape,
  deskViewPageShape,
  deskViewShape,
  idShape,
  writeDeskViewShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { listDeskPeople } from './desk-people-queries.ts'
import { createDeskView, deleteDeskView, listDeskViews, updateDeskView } from './desk-views.ts'

const base = '/api/v1/provider/desk-views'
const params = z.strictObject({ id: idShape })
const access = { permission: 'tickets.decide', ofProvider: true as const }
const changes = writeDeskViewShape.extend({ isShared: z.boolean() }).partial()

/** Saved views of the queue, and who the desk is. Views are a person's own: no change of the organization. */
export function registerDeskViewRoutes(app: HttpServer, { database }: DeskNeeds): void {
  app.get(
    base,
    { config: { access, operation: 'desk.views.list' }, schema: { response: { 200: deskViewPageShape } } },
    async (request) => {
      const items = await listDeskViews(database, actorOf(request))
      return { items, nextCursor: null, count: items.length, countIsCapped: false }
    },
  )
  app.post(
    base,
    {
      config: { access, operation: 'desk.views.create' },
      schema: { body: writeDeskViewShape, response: { 201: deskViewShape } },
    },
    async (request, reply) => {
      const view = await createDeskView(database, actorOf(request), request.body)
      return reply.code(201).send(view)
    },
  )
  app.patch(
    `${base}/:id`,
    {
      config: { access, operation: 'desk.views.update' },
      schema: { params, body: changes, response: { 200: deskViewShape } },
    },
    async (request) => updateDeskView(database, actorOf(request), request.params.id, request.body),
  )
  app.delete(
    `${base}/:id`,
    { config: { access, operation: 'desk.views.delete' }, schema: { params, response: { 204: z.null() } } },
    async (request, reply) => {
      await deleteDeskView(database, actorOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/api/v1/provider/desk-people',
    { config: { access, operation: 'desk.people' }, schema: { response: { 200: deskPeopleShape } } },
    async (request) => {
      const { organizationId, userId } = actorOf(request)
      const people = await inOrganization(database.db, organizationId, listDeskPeople)
      return { items: people.map(({ id, name }) => ({ id, name, isYou: id === userId })) }
    },
  )
}
