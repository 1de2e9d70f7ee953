import { sessionShape, setupShape, setupStateShape } from '../../../contract/index.ts'
import { type HttpServer, Problem } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import { placeOf } from './begin-session.ts'
import { handOver, type SignInRoutesNeeds } from './session-routes.ts'
import { isSetupNeeded, setUp } from './setup.ts'
import { signIn } from './sign-in.ts'

/** `GET` and `POST /setup`: the first start, in the browser. */
export function registerSetupRoutes(app: HttpServer, needs: SignInRoutesNeeds & { road: Road }): void {
  app.get(
    '/api/v1/setup',
    {
      config: { access: { public: 'before set-up there is nobody to sign in' }, operation: 'setup.state' },
      schema: { response: { 200: setupStateShape } },
    },
    async () => ({ needed: await isSetupNeeded(needs.database) }),
  )
  app.post(
    '/api/v1/setup',
    {
      config: { access: { public: 'asks for the code that the server printed at its start' }, operation: 'setup.run' },
      schema: { body: setupShape, response: { 201: sessionShape } },
    },
    async (request, reply) => {
      const attempt = { name: 'setup', address: request.ip, isKnownDevice: false }
      await needs.throttle.take(attempt)
      try {
        await setUp(needs.database, needs.road, request.body)
      } catch (error) {
        const isGuess = error instanceof Problem && error.problems.some((fault) => fault.code === 'setupCodeWrong')
        await (isGuess ? needs.throttle.fail(attempt) : needs.throttle.giveBack(attempt))
        throw error
      }
      await needs.throttle.succeed(attempt)
      const { signInName, password } = request.body
      const result = await signIn(needs, {
        signInName,
        password,
        place: placeOf(request, needs.cookies),
      })
      if (result.state === 'chooseOrganization') throw new Error('one organization was just opened, there are several')
      return reply.code(201).send(await handOver(needs, request, reply, result))
    },
  )
}
