import type { FastifyReply, FastifyRequest } from 'fastify'
import { oidcPaths } from '../../domains/applications/index.ts'
import { type HttpServer, securityHeaders } from '../../platform/http/index.ts'
import { adoptConsoleSession } from './console-session.ts'
import type { CurrentProvider } from './provider.ts'

type Adopt = Parameters<typeof adoptConsoleSession>[0]

export interface OidcRoutesNeeds extends Adopt {
  issuer: string
  isHttps: boolean
  currentProvider: () => Promise<CurrentProvider>
}

const ofProtocol = 'applications and browsers speak OpenID Connect here; the provider asks who they are itself'
const otherSites = 'applications in a browser call it from their own site, and no cookie counts here'
const session = { needsSession: true }

interface Endpoint {
  method: 'GET' | 'POST' | 'OPTIONS'
  url: string
  operation: string
  otherSites?: string
  needsSession?: boolean
}

const endpoints: Endpoint[] = [
  { method: 'GET', url: oidcPaths.discovery, operation: 'oidc.discovery' },
  { method: 'GET', url: oidcPaths.jwks, operation: 'oidc.keys' },
  { method: 'GET', url: oidcPaths.authorization, operation: 'oidc.authorize', ...session },
  { method: 'POST', url: oidcPaths.token, operation: 'oidc.token', otherSites },
  { method: 'OPTIONS', url: oidcPaths.token, operation: 'oidc.token.preflight' },
  { method: 'GET', url: oidcPaths.userinfo, operation: 'oidc.userinfo' },
  { method: 'POST', url: oidcPaths.userinfo, operation: 'oidc.userinfo.post', otherSites },
  { method: 'OPTIONS', url: oidcPaths.userinfo, operation: 'oidc.userinfo.preflight' },
  { method: 'POST', url: oidcPaths.introspection, operation: 'oidc.introspect' },
  { method: 'POST', url: oidcPaths.revocation, operation: 'oidc.revoke', otherSites },
  { method: 'OPTIONS', url: oidcPaths.revocation, operation: 'oidc.revoke.preflight' },
  { method: 'GET', url: oidcPaths.endSession, operation: 'oidc.session.end', ...session },
  { method: 'POST', url: `${oidcPaths.endSession}/confirm`, operation: 'oidc.session.confirm', ...session },
  { method: 'GET', url: `${oidcPaths.endSession}/success`, operation: 'oidc.session.over' },
]

/**
 * Makes a request say of its host and scheme what the configuration says. The library builds its endpoints, forms and
 * redirects from them, and what a request claims may be a stranger's.
 */
function settleHost({ headers }: FastifyRequest['raw'], issuer: URL): void {
  headers.host = issuer.host
  headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1)
  delete headers['x-forwarded-host']
}

/** Lets the provider answer at its addresses: it reads the request and writes the answer itself. */
export async function registerOidcRoutes(app: HttpServer, needs: OidcRoutesNeeds): Promise<void> {
  const { isHttps, currentProvider } = needs
  const issuer = new URL(needs.issuer)
  const respond = async (request: FastifyRequest, reply: FastifyReply, needsSession: boolean) => {
    const { answer } = await currentProvider()
    if (needsSession) await adoptConsoleSession(needs, request)
    reply.hijack()
    const { raw } = request
    settleHost(raw, issuer)
    for (const [name, value] of Object.entries(securityHeaders({ isHttps }))) reply.raw.setHeader(name, value)
    reply.raw.setHeader('cache-control', 'no-store')
    await answer(raw, reply.raw)
  }
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    for (const { method, url, operation, needsSession = false, ...open } of endpoints) {
      scope.route({
        method,
        url,
        config: { access: { public: ofProtocol, ...(open.otherSites && { otherSites: open.otherSites }) }, operation },
        schema: { hide: true },
        handler: (request, reply) => respond(request, reply, needsSession),
      })
    }
  })
}
