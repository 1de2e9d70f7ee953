import { z } from 'zod'
import type { Database } from './platform/database/index.ts'
import { type HttpServer, Problem } from './platform/http/index.ts'

const status = z.strictObject({ status: z.literal('ok') })

/** Whether the process lives, whether it can work, and what it can be asked. */
export function registerServerRoutes(server: HttpServer, database: Database): void {
  server.get(
    '/livez',
    {
      config: { access: { public: 'says only that the process answers' }, operation: 'server.live' },
      schema: { response: { 200: status } },
    },
    async () => ({ status: 'ok' as const }),
  )
  server.get(
    '/readyz',
    {
      config: { access: { public: 'says only that the database answers' }, operation: 'server.ready' },
      schema: { response: { 200: status } },
    },
    async () => {
      try {
        await database.pool.query('select 1')
      } catch {
        throw new Problem(503, 'busy', { headers: { 'retry-after': '5' } })
      }
      return { status: 'ok' as const }
    },
  )
  server.get(
    '/api/openapi.json',
    {
      config: { access: { public: 'the description of the API is no secret' }, operation: 'server.openapi' },
      schema: { hide: true },
    },
    async () => server.swagger(),
  )
}
