import { callerQueryShape, callerSearchShape } from '../../../contract/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import type { CallerNeeds } from './caller-needs.ts'
import { findCallers } from './find-callers.ts'

/** C10: `GET /provider/people`, the one box over all customers. */
export function registerCallerSearchRoute(app: HttpServer, needs: CallerNeeds): void {
  app.get(
    '/api/v1/provider/people',
    {
      config: { access: { permission: 'callers.help', ofProvider: true }, operation: 'callers.search' },
      schema: { querystring: callerQueryShape, response: { 200: callerSearchShape } },
    },
    async (request) => findCallers(needs, actorOf(request), request.query.search),
  )
}
