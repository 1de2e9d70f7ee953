import { z } from 'zod'
import { forgottenPasswordShape } from '../../../contract/index.ts'
import { acrossOrganizations, type Database } from '../../platform/database/index.ts'
import type { HttpServer } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import { foldName } from '../users/index.ts'
import type { FindJob } from './find-accounts.ts'
import type { LinkLimits } from './link-limits.ts'

/**
 * `POST /password-resets`: always the same answer after the same work, whether the name means an account, several, or
 * none, and whether anything is still written to it.
 */
export function registerForgottenRoute(
  app: HttpServer,
  needs: { database: Database; road: Pick<Road, 'sendJob'>; limits: LinkLimits },
): void {
  app.post(
    '/api/v1/password-resets',
    {
      config: {
        access: { public: 'somebody without a password cannot sign in first' },
        operation: 'passwords.resets.ask',
      },
      schema: { body: forgottenPasswordShape, response: { 202: z.null() } },
    },
    async (request, reply) => {
      const name = foldName(request.body.signInName)
      if (await needs.limits.mayAskReset(request.ip, name)) {
        const job: FindJob = { queue: 'recovery.find', data: { name } }
        await acrossOrganizations(needs.database.db, (tx) => needs.road.sendJob(tx, job.queue, job.data))
      }
      return reply.code(202).send(null)
    },
  )
}
