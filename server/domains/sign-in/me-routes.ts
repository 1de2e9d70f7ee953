import { z } from 'zod'
import { changeMyPasswordShape, patchMeShape, sessionUserShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, type HttpServer, notFound, Problem, wayIn } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { findSelf, presentSelf, selfOf } from '../sessions/index.ts'
import { beginSession, placeOf } from './begin-session.ts'
import type { SignInRoutesNeeds } from './session-routes.ts'

interface Needs extends SignInRoutesNeeds {
  road: Road
  translate: Translate
}

async function self(needs: Needs, actor: Actor) {
  const row = await inOrganization(needs.database.db, actor.organizationId, (tx) => findSelf(tx, actor.userId))
  if (!row) throw notFound()
  return presentSelf(row)
}

/** `GET` and `PATCH /me`, `POST /me/password`. */
export function registerMeRoutes(app: HttpServer, needs: Needs): void {
  const own = { signedIn: 'everybody may look after their own account' }
  app.get(
    '/api/v1/me',
    { config: { access: own, operation: 'me.get' }, schema: { response: { 200: sessionUserShape } } },
    async (request) => {
      const known = selfOf(request)
      return known ? presentSelf(known) : self(needs, actorOf(request))
    },
  )
  app.patch(
    '/api/v1/me',
    {
      config: { access: own, operation: 'me.update' },
      schema: { body: patchMeShape, response: { 200: sessionUserShape } },
    },
    async (request) => {
      const actor = actorOf(request)
      await submitChange(
        needs.road,
        actor,
        { kind: 'self.preferences', values: { ...request.body } },
        { via: wayIn(request) },
      )
      return self(needs, actor)
    },
  )
  registerMyPasswordRoute(app, needs)
}

function registerMyPasswordRoute(app: HttpServer, needs: Needs): void {
  app.post(
    '/api/v1/me/password',
    {
      config: {
        access: { signedIn: 'everybody may change their own password', during: ['passwordChange'] },
        operation: 'me.password',
      },
      schema: { body: changeMyPasswordShape, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      // A borrowed session must not become a way to guess the password.
      const attempt = { name: `self:${actor.userId}`, address: request.ip, isKnownDevice: false }
      await needs.throttle.take(attempt)
      const proposed = { kind: 'self.password', values: { ...request.body } }
      try {
        await submitChange(needs.road, actor, proposed, { via: wayIn(request) })
      } catch (error) {
        const isWrong = error instanceof Problem && error.problems.some((fault) => fault.code === 'passwordWrong')
        await (isWrong ? needs.throttle.fail(attempt) : needs.throttle.giveBack(attempt))
        throw error
      }
      await needs.throttle.succeed(attempt)
      const begun = await beginSession(needs, {
        organizationId: actor.organizationId,
        userId: actor.userId,
        name: actor.name,
        methods: actor.session?.methods ?? [],
        hasSecondFactor: true,
        isContinued: true,
        provedAt: actor.session?.provedAt,
        place: placeOf(request, needs.cookies),
      })
      needs.cookies.writeSession(reply, begun.token, begun.expiresAt)
      return reply.code(204).send(null)
    },
  )
}
