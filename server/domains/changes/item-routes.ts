import { z } from 'zod'
import { idShape, outcomeShape } from '../../../contract/index.ts'
import type { Access, HttpServer } from '../../platform/http/index.ts'
import { creation, deletion, edit } from './item-handlers.ts'
import type { Road } from './road.ts'

const params = z.strictObject({ id: idShape })

/** Where things of one sort lie, who may write them, and what their changes are called: `<kind>.create` and so on. */
interface WrittenItems {
  base: string
  access: Access
  operation: string
  kind: string
  create: z.ZodType
  update: z.ZodType
}

/** The writing routes of things that the vendor keeps, outside any customer's address: each is a change by another name. */
export function registerItemRoutes(app: HttpServer, road: Road, items: WrittenItems): void {
  const { base, access, operation, kind, create, update } = items
  app.post(
    base,
    {
      config: { access, operation: `${operation}.create` },
      schema: { body: create, response: { 201: outcomeShape } },
    },
    creation(road, `${kind}.create`),
  )
  app.patch(
    `${base}/:id`,
    {
      config: { access, operation: `${operation}.update` },
      schema: { params, body: update, response: { 200: outcomeShape } },
    },
    edit(road, `${kind}.update`),
  )
  app.delete(
    `${base}/:id`,
    {
      config: { access, operation: `${operation}.delete` },
      schema: { params, response: { 200: outcomeShape } },
    },
    deletion(road, `${kind}.delete`),
  )
}
