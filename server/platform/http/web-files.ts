import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
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
    // Programs that look at the links of a mail first ask with HEAD: an address that opens must not look broken
    // (RFC 9110, section 9.3.2).
    const method = ['GET', 'HEAD']
    for (const file of ['theme.js', 'icon.svg']) {
      scope.route({ method, url: `/${file}`, handler: async (_request, reply) => reply.sendFile(file, folder) })
    }
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      if (/^\/(api|scim|access|oidc)(\/|$)/.test(request.url)) return reply.callNotFound()
      return reply
        .sendFile('index.html', folder, { cacheControl: false, immutable: false })
        .header('cache-control', 'no-cache')
    }
    scope.route({ method, url: '/*', handler })
  })
}
