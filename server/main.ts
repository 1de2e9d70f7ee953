import { buildApp } from './build-app.ts'
import { ConfigError, readConfig } from './config.ts'
import { isSetupNeeded, newSetupCode } from './domains/sign-in/index.ts'
import { FolderInUseError, migrate, openDatabase, scheduleVacuum } from './platform/database/index.ts'

/** Starts the server: configuration → database → app → listen. Returns the function that stops it gracefully. */
export async function start(environment?: NodeJS.ProcessEnv): Promise<{ address: string; stop: () => Promise<void> }> {
  const config = readConfig(environment)
  const database = await openDatabase(config)
  await migrate(database.db)
  const app = await buildApp(config, database)
  const stopVacuum = scheduleVacuum(database, (error) => app.server.log.error({ err: error }, 'vacuum failed'))
  await app.server.listen({ port: config.port, host: config.host })
  const [bound] = app.server.addresses()
  const port = typeof bound === 'object' ? bound.port : config.port
  const left = await app.countSecretsLeft()
  const address = config.publicUrl ?? `http://localhost:${port}`
  const runsOn = database.engine === 'embedded' ? 'the embedded database' : 'PostgreSQL'
  process.stdout.write(`Guichet runs on ${runsOn}; the data lies in ${database.location}.\n`)
  if (left !== null) process.stdout.write(secretsSentence(left))
  if (await isSetupNeeded(database)) {
    const code = await newSetupCode(database)
    process.stdout.write(`Nobody is registered yet. Open ${address}/setup and enter the code ${code}\n`)
  } else {
    process.stdout.write(`Open ${address}\n`)
  }
  const stop = async () => {
    stopVacuum()
    await app.close()
  }
  return { address, stop }
}

/** What whoever replaces the secret key wants to know. */
const secretsSentence = (left: number): string =>
  left === 0
    ? 'Every stored secret is under the current secret key: GUICHET_EARLIER_SECRET_KEYS can be left out.\n'
    : `${left} stored secrets are under an earlier secret key; they are being sealed anew. Start again to see how many are left.\n`

/** Runs as a program: refusals as sentences, a graceful stop at the first signal and an immediate one at the second. */
export async function runServer(): Promise<void> {
  try {
    const { stop } = await start()
    let isStopping = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (isStopping) process.exit(1)
        isStopping = true
        void stop().then(() => process.exit(0))
      })
    }
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof FolderInUseError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

if (import.meta.main) await runServer()
