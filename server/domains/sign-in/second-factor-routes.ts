import {
  codeSentShape,
  passkeyOptionsShape,
  passkeySignInShape,
  secondFactorShape,
  sendCodeShape,
  sessionShape,
} from '../../../contract/index.ts'
import { actorOf, type HttpServer } from '../../platform/http/index.ts'
import {
  assertionOptions,
  type FactorNeeds,
  passkeySignIn,
  sendCode,
  signInOptions,
  verifySecondFactor,
} from '../factors/index.ts'
import { beginSession, placeOf } from './begin-session.ts'
import { continueSession } from './continue-session.ts'
import { methodReferences } from './method-references.ts'
import { presentSession } from './present-session.ts'
import { handOver, type SignInRoutesNeeds } from './session-routes.ts'

type Needs = SignInRoutesNeeds & { factors: FactorNeeds }

const during = { signedIn: 'gives the second factor that is missing', during: ['secondFactor' as const] }

/** `POST /session/second-factor`, `/send` and `/options`. */
export function registerSecondFactorRoutes(app: HttpServer, needs: Needs): void {
  app.post(
    '/api/v1/session/second-factor',
    {
      config: { access: during, operation: 'session.secondFactor' },
      schema: { body: secondFactorShape, response: { 200: sessionShape } },
    },
    async (request, reply) => {
      const { organizationId, userId, session } = actorOf(request)
      const { remember, ...proof } = request.body
      const bound = { organizationId, userId, sessionId: session?.id ?? '', address: request.ip }
      await verifySecondFactor(needs.factors, { ...bound, purpose: 'signIn' }, proof)
      const step = { methods: methodReferences(proof.method), isSecondFactor: true, remember }
      const begun = await continueSession(needs, request, reply, step)
      return presentSession(needs, { ...begun, stage: begun.state })
    },
  )
  app.post(
    '/api/v1/session/second-factor/send',
    {
      config: { access: during, operation: 'session.secondFactor.send' },
      schema: { body: sendCodeShape, response: { 202: codeSentShape } },
    },
    async (request, reply) => {
      const { organizationId, userId, session } = actorOf(request)
      const bound = { organizationId, userId, sessionId: session?.id ?? '', purpose: 'signIn' as const }
      return reply.code(202).send(await sendCode(needs.factors, bound, request.body.method))
    },
  )
  app.post(
    '/api/v1/session/second-factor/options',
    {
      config: { access: during, operation: 'session.secondFactor.options' },
      schema: { response: { 200: passkeyOptionsShape } },
    },
    async (request) => {
      const { organizationId, userId, session } = actorOf(request)
      const bound = { organizationId, userId, sessionId: session?.id ?? '', purpose: 'signIn' as const }
      return assertionOptions(needs.factors, bound)
    },
  )
}

/** `POST /session/passkey/options` and `/session/passkey`: a passkey by itself proves both possession and person. */
export function registerPasskeyRoutes(app: HttpServer, needs: Needs): void {
  app.post(
    '/api/v1/session/passkey/options',
    {
      config: { access: { public: 'signing in comes before anything else' }, operation: 'session.passkey.options' },
      schema: { response: { 200: passkeyOptionsShape } },
    },
    async (request) => signInOptions(needs.factors, request.ip),
  )
  app.post(
    '/api/v1/session/passkey',
    {
      config: { access: { public: 'signing in comes before anything else' }, operation: 'session.passkey' },
      schema: { body: passkeySignInShape, response: { 200: sessionShape } },
    },
    async (request, reply) => {
      const person = await passkeySignIn(needs.factors, request.body.assertion, request.ip)
      const place = placeOf(request, needs.cookies)
      const arrival = { ...person, methods: ['user', ...methodReferences('passkey')], hasSecondFactor: true, place }
      return handOver(needs, request, reply, await beginSession(needs, arrival))
    },
  )
}
