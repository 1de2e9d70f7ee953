import { join } from 'node:path'
import type { Config } from './config.ts'
import {
  applicationKinds,
  applicationTexts,
  registerApplicationRoutes,
  registerMyApplicationRoutes,
} from './domains/applications/index.ts'
import { changeTexts, forgetOldKeys, kindsByName, type Road, registerChangeRoutes } from './domains/changes/index.ts'
import {
  connectorKinds,
  connectorTexts,
  findConnectorClient,
  noteClientUse,
  programAuthenticator,
  registerConnectorRoutes,
} from './domains/connectors/index.ts'
import { registerDirectoryRoutes, targetPresenter } from './domains/directory/index.ts'
import { factorJobs, factorKinds, factorNeeds, factorTexts, registerFactorRoutes } from './domains/factors/index.ts'
import { groupTexts, registerGroupRoutes, updateGroupKind } from './domains/groups/index.ts'
import { registerJournalRoutes } from './domains/journal/index.ts'
import { linkJobs, linkTexts } from './domains/links/index.ts'
import { createOutbox, mailTexts, noticeJob, type Outbox } from './domains/mail/index.ts'
import { organizationName, organizationTexts } from './domains/organizations/index.ts'
import { passwordTexts, registerPasswordCheckRoutes } from './domains/passwords/index.ts'
import { findAccountsJob, recoveryKinds, recoveryTexts, registerRecoveryRoutes } from './domains/recovery/index.ts'
import {
  authenticator,
  endOwnSessions,
  registerDeviceRoutes,
  sessionCookies,
  sessionTexts,
  signOutUser,
} from './domains/sessions/index.ts'
import { registerSettingsRoutes, settingsTexts, updateSettingsKind } from './domains/settings/index.ts'
import {
  changeMyPassword,
  changeMyPreferences,
  createThrottle,
  finishSetup,
  registerMeRoutes,
  registerPasskeyRoutes,
  registerSecondFactorRoutes,
  registerSessionRoutes,
  registerSetupRoutes,
  signInJobs,
  signInTexts,
} from './domains/sign-in/index.ts'
import {
  loadAuthority,
  registerSignInNameRoutes,
  registerUserRoutes,
  userKinds,
  userNoticeTexts,
  userTexts,
} from './domains/users/index.ts'
import { acrossOrganizations, type Database } from './platform/database/index.ts'
import {
  createHttpServer,
  type HttpServer,
  problemPresenter,
  problemTexts,
  registerWebFiles,
} from './platform/http/index.ts'
import { type JobDefinition, type SendJob, startJobs } from './platform/jobs/index.ts'
import { createTranslate } from './platform/language/index.ts'
import { createLog } from './platform/log/index.ts'
import { createMailer } from './platform/mail/index.ts'
import { loadSecretKey } from './platform/secrets/index.ts'
import { createSmsSender } from './platform/sms/index.ts'
import { createOidc, oidcTexts } from './protocols/oidc/index.ts'
import { registerServerRoutes } from './server-routes.ts'

export interface App {
  server: HttpServer
  road: Road
  close: () => Promise<void>
}

/** What tests put in the place of the real thing. */
export interface Parts {
  outbox?: Outbox
}

/** Puts the parts together on an open, migrated database. The only place that knows them all. */
export async function buildApp(config: Config, database: Database, parts: Parts = {}): Promise<App> {
  const log = createLog(config.logLevel)
  const translate = createTranslate([
    problemTexts,
    changeTexts,
    mailTexts,
    organizationTexts,
    applicationTexts,
    settingsTexts,
    groupTexts,
    passwordTexts,
    linkTexts,
    userTexts,
    userNoticeTexts,
    sessionTexts,
    factorTexts,
    connectorTexts,
    signInTexts,
    recoveryTexts,
    oidcTexts,
  ])
  const secretKey = loadSecretKey(config.secretKey, config.dataDir)
  const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom })
  const outbox = parts.outbox ?? createOutbox({ mailer, sms: createSmsSender(config.sms) })
  const throttle = createThrottle(database)
  const cookies = sessionCookies(config.publicUrl?.startsWith('https:') ?? false)

  const sendJob: SendJob = (...job) => jobs.send(...job)
  const oidc = createOidc({
    ...{ database, secretKey, cookies, translate, log, sendJob },
    issuer: config.baseUrl,
    connectors: {
      find: (clientId) => findConnectorClient(database, clientId),
      noteUse: (client) => noteClientUse(database, client),
    },
  })
  const { endAccess } = oidc

  const forgetKeys: JobDefinition<object> = {
    queue: 'changes.forget-keys',
    schedule: '7 * * * *',
    run: () => acrossOrganizations(database.db, forgetOldKeys),
  }
  const definitions = [
    ...signInJobs(database, throttle),
    ...linkJobs({ database, outbox, translate, baseUrl: config.baseUrl }),
    noticeJob({ db: database.db, translate, outbox, organizationName, signInPage: config.baseUrl }),
    ...factorJobs({ database, secretKey, outbox, translate }),
    findAccountsJob({ database, canMail: outbox.canMail, sendJob }),
    ...oidc.jobs,
    forgetKeys,
  ]
  const jobs = await startJobs(database, definitions, (error) => log.error({ err: error }, 'the job queue failed'))

  const factors = factorNeeds({
    database,
    secretKey,
    baseUrl: config.baseUrl,
    gateways: outbox,
    sendJob: jobs.send,
  })

  const road: Road = {
    db: database.db,
    kinds: kindsByName([
      ...userKinds(endAccess.ofUser, outbox.canMail),
      updateSettingsKind,
      updateGroupKind,
      ...applicationKinds,
      signOutUser(endAccess),
      endOwnSessions(endAccess),
      ...factorKinds(endAccess, secretKey, outbox),
      ...connectorKinds(endAccess.ofUser),
      changeMyPreferences,
      changeMyPassword(endAccess),
      ...recoveryKinds(endAccess, outbox.canMail),
    ]),
    translate,
    loadAuthority,
    presentTarget: targetPresenter(translate),
    sendJob: jobs.send,
    canMail: outbox.canMail,
  }

  const authenticate = authenticator(database, cookies, programAuthenticator(database, oidc.findTokenHolder))
  const server = await createHttpServer({
    translate,
    authenticate,
    publicUrl: config.publicUrl,
    trustedProxy: config.trustedProxy,
    log,
  })
  const signInNeeds = { database, throttle, cookies, secretKey, endAccess, gateways: outbox }
  registerServerRoutes(server, database)
  registerSessionRoutes(server, signInNeeds)
  registerSecondFactorRoutes(server, { ...signInNeeds, factors })
  registerPasskeyRoutes(server, { ...signInNeeds, factors })
  registerDeviceRoutes(server, road)
  registerFactorRoutes(server, { factors, road, finishSetup: finishSetup(signInNeeds) })
  registerConnectorRoutes(server, road)
  registerSetupRoutes(server, { ...signInNeeds, road })
  registerMeRoutes(server, { ...signInNeeds, road, translate })
  registerRecoveryRoutes(server, { ...signInNeeds, road })
  registerDirectoryRoutes(server, { database, translate })
  registerUserRoutes(server, road)
  registerSignInNameRoutes(server, database.db)
  registerSettingsRoutes(server, road, outbox)
  registerGroupRoutes(server, road)
  registerPasswordCheckRoutes(server, { database, translate, authenticate })
  registerApplicationRoutes(server, { road, baseUrl: config.baseUrl })
  registerMyApplicationRoutes(server, { road, translate })
  registerChangeRoutes(server, road, problemPresenter(translate))
  registerJournalRoutes(server, {
    db: database.db,
    translate,
    isUndoable: (actor, entry) => {
      const inverse = entry.via === 'system' ? null : road.kinds.get(entry.kind)?.inverse?.(entry)
      const permission = inverse && road.kinds.get(inverse.kind)?.permission
      return permission != null && actor.permissions.has(permission)
    },
  })
  await oidc.registerRoutes(server)
  await registerWebFiles(server, join(import.meta.dirname, '..', 'dist', 'web'))

  const close = async () => {
    await server.close()
    await jobs.stop()
    mailer.close()
    await database.close()
  }
  return { server, road, close }
}
