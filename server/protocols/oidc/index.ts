import { findApplicationPermissions } from '../../domains/applications/index.ts'
import type { Cookies, EndAccess } from '../../domains/sessions/index.ts'
import { endAccessWith } from '../../domains/sessions/index.ts'
import { acrossOrganizations, type Database, inOrganization, oneStatement } from '../../platform/database/index.ts'
import type { HttpServer } from '../../platform/http/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Log } from '../../platform/log/index.ts'
import { hashToken, readOrganizationToken, type Seal, type Signer } from '../../platform/secrets/index.ts'
import { deleteExpiredArtifacts, selectProgramToken } from './artifact-queries.ts'
import { backChannelJob } from './back-channel.ts'
import { type Connectors, clientFinder } from './clients.ts'
import { oidcConfiguration } from './configuration.ts'
import { artifactEnder, endOrganizationJob } from './end-artifacts.ts'
import { registerInteractionRoute } from './interaction-route.ts'
import { logoutSender } from './logout-sender.ts'
import { registerOidcRoutes } from './oidc-routes.ts'
import { findPersonToken, type PersonToken } from './person-token-queries.ts'
import { providerKeeper } from './provider.ts'
import { renewSigningKeys } from './signing-keys.ts'

export { oidcTexts } from './oidc-texts.ts'
export { oidcSecrets } from './sealed-columns.ts'

interface Needs {
  database: Database
  issuer: string
  seal: Seal
  signer: Signer
  cookies: Cookies
  translate: Translate
  log: Log
  sendJob: SendJob
  connectors: Connectors
}

/** The OpenID Connect provider as the rest of the server uses it. */
export interface Oidc {
  /** Ways to end access that end what applications hold as well. */
  endAccess: EndAccess
  jobs: JobDefinition<object>[]
  /** The program that got an access token for itself; null for any other text, and for people's tokens. */
  findTokenHolder: (token: string) => Promise<{ organizationId: string; userId: string } | null>
  /** The person whose access token has this scope, and who still may use the application that shows it; null for any other text. */
  findPerson: (token: string, scope: string) => Promise<PersonToken | null>
  registerRoutes: (app: HttpServer) => Promise<void>
}

/** Puts the provider together (decision 0012). Its keys are made at its first use. */
export function createOidc(needs: Needs): Oidc {
  const { database, issuer, seal, signer, cookies, translate, connectors } = needs
  const isHttps = issuer.startsWith('https:')
  const sendLogout = logoutSender(needs.sendJob)
  const endAccess = endAccessWith(artifactEnder(needs.sendJob))
  const findClient = clientFinder(database, connectors)
  const cookieKeys = signer.signatures('oidc.cookies', '')
  const configuration = oidcConfiguration({ database, findClient, translate, isHttps, cookieKeys })
  const held = { configuration, seal, endAccess, sendLogout }
  const currentProvider = providerKeeper({ ...needs, ...held })
  const routesNeeds = { database, cookies, signer, issuer, isHttps, currentProvider }
  return {
    endAccess,
    jobs: [
      backChannelJob(currentProvider),
      endOrganizationJob(database.db, needs.sendJob),
      {
        queue: 'oidc.clear',
        schedule: '*/10 * * * *',
        run: () => acrossOrganizations(database.db, deleteExpiredArtifacts),
      },
      { queue: 'oidc.keys', schedule: '17 3 * * *', run: () => renewSigningKeys(database, seal) },
    ],
    findTokenHolder: async (text) => {
      const token = readOrganizationToken(text)
      if (!token) return null
      const statement = selectProgramToken(database.db, token.tokenHash)
      const [row] = await oneStatement(database, token.organizationId, statement)
      return row?.user_id ? { organizationId: token.organizationId, userId: row.user_id } : null
    },
    findPerson: async (text, scope) => {
      const found = await findPersonToken(database, hashToken(text))
      if (!found?.scopes.includes(scope)) return null
      const { organizationId, userId, application } = found
      const held = await inOrganization(database.db, organizationId, (tx) =>
        findApplicationPermissions(tx, userId, application),
      )
      return held.length > 0 ? found : null
    },
    registerRoutes: async (app) => {
      await registerOidcRoutes(app, routesNeeds)
      registerInteractionRoute(app, routesNeeds)
    },
  }
}
