import type { Config } from '../config.ts'
import {
  type ConnectorClient,
  findConnectorClient,
  noteClientUse,
  programAuthenticator,
} from '../domains/connectors/index.ts'
import { type Catalogue, createCatalogue } from '../domains/letters/index.ts'
import type { Outbox } from '../domains/mail/index.ts'
import { type MailTokens, mailTokens } from '../domains/mail-accounts/index.ts'
import type { Delivery } from '../domains/messages/index.ts'
import { authenticator, type Cookies, type EndAccess, sessionCookies } from '../domains/sessions/index.ts'
import { createThrottle, type Throttle } from '../domains/sign-in/index.ts'
import type { TellOutside } from '../domains/tickets/index.ts'
import { outsideTeller } from '../domains/webhooks/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Authenticate } from '../platform/http/index.ts'
import type { SendJob } from '../platform/jobs/index.ts'
import { createTranslate, type Translate } from '../platform/language/index.ts'
import { createLog } from '../platform/log/index.ts'
import { type Targets, targetsOf } from '../platform/outside/index.ts'
import { createSeal, createSigner, loadSecretKey, type Seal, type Signer } from '../platform/secrets/index.ts'
import { createOidc, type Oidc } from '../protocols/oidc/index.ts'
import { allTexts } from './all-texts.ts'
import { makeDelivery } from './mail-delivery.ts'

/** What the domains are given to work with. One of each for the whole server. */
export interface Tools {
  database: Database
  log: ReturnType<typeof createLog>
  translate: Translate
  /** Something may still be stored under an earlier key. */
  hasEarlierKeys: boolean
  /** Knows what the server signed, under whichever of its keys. */
  signer: Signer
  /** What must be read back is kept under it. */
  seal: Seal
  /** The address that links and the OpenID Connect issuer are built from. */
  baseUrl: string
  /** Webhooks may lead into private networks. */
  allowsPrivateWebhooks: boolean
  /** Where mail servers may lie, and what people connect their mailboxes at. */
  mailTargets: Targets
  /** Access to the mailboxes that people connected. */
  mailTokens: MailTokens
  /** Sends what applications send in people's names. */
  delivery: Delivery
  /** Every letter that can be sent. */
  letters: Catalogue
  outbox: Outbox
  sendJob: SendJob
  throttle: Throttle
  cookies: Cookies
  oidc: Oidc
  endAccess: EndAccess
  tellOutside: TellOutside
  /** Says that webhooks may want to be told of more than before. */
  forgetAwaited: () => void
  authenticate: Authenticate
}

/** Makes the tools. Sends nothing and serves nothing yet. */
export function makeTools(config: Config, database: Database, outbox: Outbox, sendJob: SendJob): Tools {
  const log = createLog(config.logLevel)
  const translate = createTranslate(allTexts)
  const secretKey = loadSecretKey(config.secretKey, config.dataDir)
  const seal = createSeal(secretKey, config.earlierSecretKeys)
  const signer = createSigner(secretKey, config.earlierSecretKeys)
  const cookies = sessionCookies(config.publicUrl?.startsWith('https:') ?? false)
  const oidc = createOidc({
    ...{ database, seal, signer, cookies, translate, log, sendJob },
    issuer: config.baseUrl,
    connectors: {
      find: (clientId) => findConnectorClient(database, clientId),
      noteUse: (client: Pick<ConnectorClient, 'clientId' | 'organizationId'>) => noteClientUse(database, client),
    },
  })
  const outside = outsideTeller(sendJob)
  const mailTargets = targetsOf(config.privateMailNetworks)
  const tokens = mailTokens({
    ...{ db: database.db, seal, sendJob },
    isAllowed: mailTargets.isAllowed,
    canMail: outbox.canMail,
  })
  return {
    ...{ database, log, translate, seal, signer, mailTargets, outbox, sendJob, cookies, oidc },
    mailTokens: tokens,
    delivery: makeDelivery({ database, seal, log, mailTargets, mailTokens: tokens }),
    baseUrl: config.baseUrl,
    hasEarlierKeys: config.earlierSecretKeys.length > 0,
    letters: createCatalogue(allTexts),
    allowsPrivateWebhooks: config.allowsPrivateWebhooks,
    throttle: createThrottle(database),
    endAccess: oidc.endAccess,
    tellOutside: outside.tell,
    forgetAwaited: outside.forget,
    authenticate: authenticator(
      database,
      cookies,
      programAuthenticator(database, oidc.findTokenHolder, oidc.findPerson),
    ),
  }
}
