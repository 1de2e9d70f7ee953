import type { AdapterPayload, AllClientMetadata } from 'oidc-provider'
import { type ApplicationRow, mailScope, oidcScopes, selectApplicationByKey } from '../../domains/applications/index.ts'
import { type Database, oneStatementAcross } from '../../platform/database/index.ts'

interface Program {
  clientId: string
  organizationId: string
}

/** The programs that may ask for tokens in their own name. Supplied by the wiring. */
export interface Connectors {
  find: (clientId: string) => Promise<(Program & { name: string; secretHash: Buffer }) | null>
  /** Told at most once a minute by each node. */
  noteUse: (program: Program) => Promise<void>
}

/** A client as it is registered at this moment; undefined where there is none. */
export type FindClient = (clientId: string) => Promise<AdapterPayload | undefined>

/** What a secret is compared by: its hash in the place of the secret, which is stored nowhere. */
export const comparedSecret = (hash: Buffer): string => hash.toString('hex')

/** An application as a client, or undefined while it cannot be one: no address to return to, or no secret yet. */
function clientOfApplication(row: ApplicationRow): AllClientMetadata | undefined {
  const needsSecret = row.client_auth === 'secret'
  if (row.redirect_uris.length === 0 || (needsSecret && !row.secret_hash)) return undefined
  return {
    client_id: row.key,
    client_name: row.name_fr,
    ...(row.secret_hash && needsSecret && { client_secret: comparedSecret(row.secret_hash) }),
    token_endpoint_auth_method: needsSecret ? 'client_secret_basic' : 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    response_modes: ['query'],
    redirect_uris: row.redirect_uris,
    scope: oidcScopes.filter((scope) => scope !== mailScope || row.may_send_mail).join(' '),
    post_logout_redirect_uris: row.post_logout_redirect_uris,
    ...(row.backchannel_logout_uri && {
      backchannel_logout_uri: row.backchannel_logout_uri,
      backchannel_logout_session_required: true,
    }),
  }
}

/** A program as a client. */
const clientOfProgram = (program: Program & { name: string; secretHash: Buffer }): AllClientMetadata => ({
  client_id: program.clientId,
  client_name: program.name,
  client_secret: comparedSecret(program.secretHash),
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  organization_id: program.organizationId,
})

/**
 * Clients are the programs of the organizations and the applications of the suite, read at each use. Only an id of the
 * form that programs have is looked for among them, so that one question is enough.
 */
export function clientFinder(database: Database, connectors: Connectors): FindClient {
  return async (clientId) => {
    const program = await connectors.find(clientId)
    if (program) return clientOfProgram(program)
    const statement = selectApplicationByKey(database.db, clientId)
    const [application] = await oneStatementAcross<ApplicationRow>(database, statement)
    return application && clientOfApplication(application)
  }
}
