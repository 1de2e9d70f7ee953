import { targetsOf } from '../platform/outside/index.ts'
import { createSeal } from '../platform/secrets/index.ts'
import { type AuthorizationServer, startAuthorizationServer } from './authorization-server.ts'
import type { Browser } from './browser.ts'
import type { TestApp, TestOrganization } from './test-app.ts'
import { asOwner } from './trace-queries.ts'

/** The secret key of a server whose stored secrets a test reads, and what it lets mail connect to. */
export const readableSecrets = { GUICHET_SECRET_KEY: 'k'.repeat(40), GUICHET_MAIL_PRIVATE: 'allow' }
export const testSeal = createSeal(readableSecrets.GUICHET_SECRET_KEY)
export const everywhere = targetsOf('allow')

/** The mail server that the organizations of these tests have. */
export const mailPlace = 'smtp.town.example:587:starttls'

/** Gives an organization a mail server at which people sign in with a connected mailbox of this provider. */
export async function connectsMailboxes(
  { database }: TestApp,
  { id }: TestOrganization,
  { client }: AuthorizationServer,
): Promise<void> {
  const secret = testSeal.close(client.clientSecret, `mail.oauth:${id}`)
  await asOwner(
    database,
    `insert into mail_settings (organization_id, host, port, encryption, authentication, oauth_provider, oauth_client_id,
       oauth_secret_sealed, oauth_authorization_endpoint, oauth_token_endpoint, oauth_scope)
     values ($1, 'smtp.town.example', 587, 'starttls', 'oauth', 'other', $2, $3, $4, $5, $6)`,
    [id, client.clientId, secret, client.authorizationEndpoint, client.tokenEndpoint, client.scope],
  )
}

/** Starts the provider that this server's organizations use. */
export const startProvider = ({ baseUrl }: TestApp) => startAuthorizationServer(`${baseUrl}/api/v1/mail/oauth/callback`)

/** A person connects their mailbox. Returns where their browser ends up. */
export async function connectMailbox(browser: Browser, provider: AuthorizationServer): Promise<string> {
  const begun = await browser.post('/me/mail-account/connect')
  return comeBack(browser, await provider.visit(begun.body.url))
}

/** A browser comes back from the provider. Returns where it is led on to. */
export async function comeBack(browser: Browser, { pathname, search }: URL): Promise<string> {
  const answer = await browser.get(`${pathname}${search}`)
  return String(answer.headers.location)
}
