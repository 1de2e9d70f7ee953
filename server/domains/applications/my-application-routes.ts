import { z } from 'zod'
import {
  type MyApplication,
  myApplicationPageShape,
  patchMyApplicationShape,
  refusedApplicationShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, notFound, wayIn } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { guichetApplication, isGuichetOpenTo } from './guichet-application.ts'
import {
  findApplicationNames,
  findTileUse,
  listAdministratorNames,
  listMyApplications,
  type TileRow,
  type TileUse,
} from './my-application-queries.ts'

const keyParams = z.strictObject({ key: z.string().min(1).max(60) })
const administratorsNamed = 3

function presentTile({ is_favourite, last_opened_at, ...tile }: TileRow): MyApplication {
  return { ...tile, isFavourite: is_favourite ?? false, lastOpenedAt: last_opened_at?.toISOString() ?? null }
}

function guichetTile(translate: Translate, { language }: Actor, use: TileUse | undefined): MyApplication {
  const { key, url, icon, color } = guichetApplication
  const name = translate(language, `application.${key}.name`)
  const description = translate(language, `application.${key}.description`)
  return presentTile({
    ...{ key, url, icon, color, name, description },
    ...(use ?? { is_favourite: null, last_opened_at: null }),
  })
}

/** M3: `GET /me/applications`, `PATCH /me/applications/{key}`, and `GET /applications/{key}/refusal`. */
export function registerMyApplicationRoutes(
  app: HttpServer,
  { road, translate }: { road: Road; translate: Translate },
) {
  const own = { signedIn: 'everybody may see which applications they may use' }
  app.get(
    '/api/v1/me/applications',
    {
      config: { access: own, operation: 'me.applications' },
      schema: { response: { 200: myApplicationPageShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { tiles, use } = await inOrganization(road.db, actor.organizationId, async (tx) => ({
        tiles: await listMyApplications(tx, actor.userId, actor.language),
        use: await findTileUse(tx, actor.userId, guichetApplication.key),
      }))
      const guichet = isGuichetOpenTo(actor.permissions) ? [guichetTile(translate, actor, use)] : []
      const byName = new Intl.Collator(actor.language).compare
      const items = [...tiles.map(presentTile), ...guichet].sort((left, right) => byName(left.name, right.name))
      return { items, nextCursor: null, count: items.length, countIsCapped: false }
    },
  )
  app.patch(
    '/api/v1/me/applications/:key',
    {
      config: { access: own, operation: 'me.applications.update' },
      schema: { params: keyParams, body: patchMyApplicationShape, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const values = { ...request.body, application: request.params.key }
      await submitChange(road, actorOf(request), { kind: 'self.application', values }, { via: wayIn(request) })
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/api/v1/applications/:key/refusal',
    {
      config: {
        access: { signedIn: 'whoever may not use an application is told whom of their own to ask' },
        operation: 'applications.refusal',
      },
      schema: { params: keyParams, response: { 200: refusedApplicationShape } },
    },
    async (request) => {
      const { organizationId, language } = actorOf(request)
      return inOrganization(road.db, organizationId, async (tx) => {
        const names = await findApplicationNames(tx, request.params.key)
        if (!names) throw notFound()
        return { name: names[language], administrators: await listAdministratorNames(tx, administratorsNamed) }
      })
    },
  )
}
