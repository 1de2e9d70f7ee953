import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { HttpServer } from './server.ts'

/** Serves the built console: assets for ever, the page for every other address outside the API. */
export async function registerWebFiles(app: HttpServer, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  const access = { public: 'the console’s own files hold nothing of anybody' }
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access, operation: 'web.file' }
    })
    await scope.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
      index: false,
      decorateReply: true,
    })
    for (const file of ['theme.js', 'icon.svg']) {
      scope.get(`/${file}`, async (_request, reply) => reply.sendFile(file, folder))
    }
    scope.get('/*', async (request, reply) => {
      if (/^\/(api|scim|access|oidc)(\/|$)/.test(request.url)) return reply.callNotFound()
      return reply
        .sendFile('index.html', folder, { cacheControl: false, immutable: false })
        .header('cache-control', 'no-cache')
    })
  })
}
