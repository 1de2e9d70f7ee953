import type { z } from 'zod'
import {
  letterKeyParams,
  letterPageShape,
  letterPreviewShape,
  letterTemplateShape,
  letterTemplatesShape,
  outcomeShape,
  previewLetterShape,
  updateLetterShape,
} from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, entityTag, expectedVersion, type HttpServer, notFound, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import type { Catalogue } from './catalogue.ts'
import { untouched } from './letter.ts'
import { pageHeaders } from './letter-page.ts'
import { listOwnWords } from './letter-queries.ts'
import { presentLetter } from './present-letter.ts'
import { previewLetter, readPreview } from './preview-letter.ts'

const base = '/api/v1/provider/letters'
const item = `${base}/:key`
const access = { permission: 'settings.manage', ofProvider: true as const }

export interface LetterNeeds {
  road: Road
  letters: Catalogue
}

/** The words of the letters that Guichet itself writes: read, changed and looked at by the vendor's administrators. */
export async function registerLetterRoutes(app: HttpServer, needs: LetterNeeds): Promise<void> {
  registerReadingRoutes(app, needs)
  registerUpdateRoute(app, needs)
  app.post(
    `${item}/preview`,
    {
      config: { access, operation: 'letters.preview' },
      schema: { params: letterKeyParams, body: previewLetterShape, response: { 200: letterPreviewShape } },
    },
    async (request) => previewLetter(needs, actorOf(request).organizationId, request.params.key, request.body),
  )
  await registerPageRoute(app, needs)
}

function registerReadingRoutes(app: HttpServer, { road, letters }: LetterNeeds): void {
  const { db, translate } = road
  app.get(
    base,
    { config: { access, operation: 'letters.list' }, schema: { response: { 200: letterTemplatesShape } } },
    async (request) => {
      const { organizationId, language } = actorOf(request)
      const own = await inOrganization(db, organizationId, listOwnWords)
      const all = [...letters.values()]
      return {
        items: all.map((letter) => presentLetter(translate, language, letter, own.get(letter.key) ?? untouched)),
      }
    },
  )
  app.get(
    item,
    {
      config: { access, operation: 'letters.get' },
      schema: { params: letterKeyParams, response: { 200: letterTemplateShape } },
    },
    async (request, reply) => {
      const { organizationId, language } = actorOf(request)
      const letter = letters.get(request.params.key)
      if (!letter) throw notFound()
      const own = (await inOrganization(db, organizationId, listOwnWords)).get(letter.key) ?? untouched
      return reply.header('etag', entityTag(own.version)).send(presentLetter(translate, language, letter, own))
    },
  )
}

function registerUpdateRoute(app: HttpServer, { road }: LetterNeeds): void {
  app.patch(
    item,
    {
      config: { access, operation: 'letters.update' },
      schema: { params: letterKeyParams, body: updateLetterShape, response: { 200: outcomeShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      const values = { ...request.body, key: request.params.key }
      const edit = { kind: 'letter.update', target: actor.organizationId, values }
      return submitChange(road, actor, { ...edit, expectedVersion: expectedVersion(request) }, { via: wayIn(request) })
    },
  )
}

/** The one address that takes what a form sends, too: only so does a frame show what is not saved without a script in it. */
async function registerPageRoute(app: HttpServer, needs: LetterNeeds): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    scope.post(
      `${item}/page`,
      {
        config: { access, operation: 'letters.page' },
        schema: { params: letterKeyParams, body: letterPageShape },
      },
      async (request, reply) => {
        const { key } = request.params as z.output<typeof letterKeyParams>
        const asked = readPreview((request.body as z.output<typeof letterPageShape>).preview)
        const { html } = await previewLetter(needs, actorOf(request).organizationId, key, asked)
        return reply.headers(pageHeaders).send(html)
      },
    )
  })
}
