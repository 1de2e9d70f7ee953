import { join } from 'node:path'
import type { Config } from './config.ts'
import type { Road } from './domains/changes/index.ts'
import { createOutbox, type Outbox } from './domains/mail/index.ts'
import type { Database } from './platform/database/index.ts'
import { createHttpServer, type HttpServer, registerWebFiles } from './platform/http/index.ts'
import { type Jobs, startJobs } from './platform/jobs/index.ts'
import { createMailer } from './platform/mail/index.ts'
import { countSecretsLeft, startResealing } from './platform/resealing/index.ts'
import { createSmsSender } from './platform/sms/index.ts'
import { allJobs } from './wiring/all-jobs.ts'
import { makeRoad } from './wiring/all-kinds.ts'
import { registerAllRoutes } from './wiring/all-routes.ts'
import { allSealed } from './wiring/all-sealed.ts'
import { makeTools } from './wiring/tools.ts'

export interface App {
  server: HttpServer
  road: Road
  /** How many stored secrets are under another key than the current one; null where there was no other. */
  countSecretsLeft: () => Promise<number | null>
  close: () => Promise<void>
}

/** What tests put in the place of the real thing. */
export interface Parts {
  outbox?: Outbox
  /** How long requests under way may take to end when the server stops. */
  graceMs?: number
}

const webFolder = join(import.meta.dirname, '..', 'dist', 'web')

/** Puts the parts together on an open, migrated database. With wiring/, the only place that knows them all. */
export async function buildApp(config: Config, database: Database, parts: Parts = {}): Promise<App> {
  const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom })
  const outbox = parts.outbox ?? createOutbox({ mailer, sms: createSmsSender(config.sms) })
  // Jobs send jobs: the queue is there before the first of them runs.
  const tools = makeTools(config, database, outbox, (...job) => jobs.send(...job))
  const { log, translate, authenticate } = tools
  const road = makeRoad(tools)
  const jobs: Jobs = await startJobs(database, allJobs(tools, road), (error) =>
    log.error({ err: error }, 'the job queue failed'),
  )
  const { hasEarlierKeys, seal } = tools
  const secrets = { db: database.db, seal, log, columns: allSealed }
  const stopResealing = hasEarlierKeys ? startResealing(secrets) : async () => undefined
  const { publicUrl, trustedProxy } = config
  const server = await createHttpServer({ translate, authenticate, publicUrl, trustedProxy, log })
  await registerAllRoutes(server, tools, road)
  await registerWebFiles(server, webFolder)
  const close = async () => {
    // A browser may hold a connection on which it has asked for nothing yet: it is not waited for.
    const cut = setTimeout(() => server.server.closeAllConnections(), parts.graceMs ?? 10_000)
    await server.close()
    clearTimeout(cut)
    await tools.delivery.stop()
    await jobs.stop()
    await stopResealing()
    mailer.close()
    await database.close()
  }
  return { server, road, countSecretsLeft: async () => (hasEarlierKeys ? countSecretsLeft(secrets) : null), close }
}
