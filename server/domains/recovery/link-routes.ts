import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { choosePasswordShape, linkShape, linkTokenParams, sessionShape } from '../../../contract/index.ts'
import { type HttpServer, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { type LinkPurpose, openLink } from '../links/index.ts'
import { beginSession, handOver, placeOf, type SignInRoutesNeeds } from '../sign-in/index.ts'
import { holderOf } from './link-holder.ts'
import type { LinkLimits } from './link-limits.ts'
import { presentLink } from './present-link.ts'

export interface LinkRoutesNeeds extends SignInRoutesNeeds {
  road: Road
  limits: LinkLimits
}

const access = { public: 'whoever holds the link that was mailed to them' }

interface LinkKind {
  path: string
  purpose: LinkPurpose
  operation: string
}

/** The token of the address; for `-`, that of the header, which no log on the way writes down. The console sends it so. */
function tokenOf({ params, headers }: FastifyRequest): string {
  const { token } = params as { token: string }
  if (token !== '-') return token
  const header = headers['link-token']
  return typeof header === 'string' ? header.slice(0, 200) : ''
}

/** Looking at a link never uses it up: neither `GET` nor a scanner's `HEAD`. */
function registerLook(app: HttpServer, needs: LinkRoutesNeeds, { path, purpose, operation }: LinkKind): void {
  app.get(
    `${path}/:token`,
    {
      config: { access, operation: `${operation}.get` },
      schema: { params: linkTokenParams, response: { 200: linkShape } },
    },
    async (request) => {
      const look = () => openLink(needs.database, tokenOf(request), purpose)
      return presentLink(await needs.limits.guarded(request.ip, look))
    },
  )
}

interface Chosen {
  kind: string
  purpose: LinkPurpose
  token: string
  password: string
}

/** Keeps the password and signs in, at whatever stage is next: a required second factor is not gone round. */
async function choosePassword(
  needs: LinkRoutesNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, purpose, token, password }: Chosen,
) {
  const link = await needs.limits.guarded(request.ip, async () => {
    const found = await openLink(needs.database, token, purpose)
    await submitChange(needs.road, holderOf(found), { kind, values: { token, password } }, { via: wayIn(request) })
    return found
  })
  const { organization_id: organizationId, user_id: userId, display_name: name } = link
  const place = placeOf(request, needs.cookies)
  const arrival = { organizationId, userId, name, methods: ['pwd'], hasSecondFactor: false, place }
  return handOver(needs, request, reply, await beginSession(needs, arrival))
}

function registerPasswordRoutes(app: HttpServer, needs: LinkRoutesNeeds, link: LinkKind, kind: string): void {
  registerLook(app, needs, link)
  app.post(
    `${link.path}/:token`,
    {
      config: { access, operation: `${link.operation}.use` },
      schema: { params: linkTokenParams, body: choosePasswordShape, response: { 200: sessionShape } },
    },
    async (request, reply) => {
      const token = tokenOf(request)
      return choosePassword(needs, request, reply, { kind, purpose: link.purpose, token, ...request.body })
    },
  )
}

/** What mailed links lead to: `/invitations/{token}`, `/password-resets/{token}` and `/email-proofs/{token}`. */
export function registerLinkRoutes(app: HttpServer, needs: LinkRoutesNeeds): void {
  const base = '/api/v1'
  const invitation = { path: `${base}/invitations`, purpose: 'invitation', operation: 'invitations' } as const
  registerPasswordRoutes(app, needs, invitation, 'self.invitation.accept')
  const reset = { path: `${base}/password-resets`, purpose: 'passwordReset', operation: 'passwords.resets' } as const
  registerPasswordRoutes(app, needs, reset, 'self.password.reset')
  const proof = { path: `${base}/email-proofs`, purpose: 'emailProof', operation: 'emails.proofs' } as const
  registerLook(app, needs, proof)
  app.post(
    `${proof.path}/:token`,
    {
      config: { access, operation: 'emails.proofs.use' },
      schema: { params: linkTokenParams, body: z.strictObject({}), response: { 204: z.null() } },
    },
    async (request, reply) => {
      const token = tokenOf(request)
      await needs.limits.guarded(request.ip, async () => {
        const holder = holderOf(await openLink(needs.database, token, 'emailProof'))
        return submitChange(needs.road, holder, { kind: 'self.email', values: { token } }, { via: wayIn(request) })
      })
      return reply.code(204).send(null)
    },
  )
}
