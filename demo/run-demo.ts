import { rmSync } from 'node:fs'
import { startRelyingParty } from '../examples/relying-party/start-relying-party.ts'
import { buildWebAside } from '../scripts/build-web-aside.ts'
import { buildApp } from '../server/build-app.ts'
import { ConfigError, readConfig } from '../server/config.ts'
import { FolderInUseError, migrate, openDatabase, scheduleVacuum } from '../server/platform/database/index.ts'
import { demoMailPassword, demoPassword } from './demo-password.ts'
import { startMailbox } from './mailbox/start-mailbox.ts'
import { registerAskers } from './register-askers.ts'
import { configureSampleMail } from './sample-mail.ts'
import { sendSampleRequests } from './sample-requests.ts'
import { seedDemo } from './seed-demo.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const accounts = [
  ['admin@boreale.example', 'administrator of a builder'],
  ['admin@dumas.example', 'administrator of a reseller'],
  ['admin@leroy.example', 'administrator of a group of companies'],
  ['admin@sainte-aurore.example', 'administrator of a municipality'],
  ['admin@provider.example', 'administrator of the vendor'],
  ['support@provider.example', 'support agent of the vendor, at the desk'],
  ['ines@provider.example', 'another one, for what two people have to approve'],
]

function welcome(
  addresses: Record<'console' | 'mailbox' | 'sample', string>,
  password: string,
  location: string,
): void {
  say('')
  say('  Guichet is open.')
  say('')
  say(`  Console    ${addresses.console}`)
  say(`  Mailbox    ${addresses.mailbox}   (every mail and SMS of the demo)`)
  say(`  Sample     ${addresses.sample}   (an application that people sign in to from Guichet)`)
  say(`  Password   ${password}   (the same for every sample account)`)
  say(`  Mail password   ${demoMailPassword}   (of every sample mail account, at the demo’s own mail server)`)
  say('')
  for (const [name = '', role = ''] of accounts) say(`  ${name.padEnd(30)} ${role}`)
  say('')
  say(`  The data lies in ${location}. Start over with: npm run demo -- --reset`)
  say('  Stop with Ctrl-C.')
  say('')
}

/** Builds what is missing, fills the sample organizations, and opens the counter on loopback. */
async function runDemo(): Promise<void> {
  const told = readConfig({
    GUICHET_DATA_DIR: './data/demo',
    GUICHET_LOG_LEVEL: 'error',
    ...process.env,
    HOST: '127.0.0.1',
    PUBLIC_URL: undefined,
  })
  // Nothing that a sample does leaves this machine: its mails and SMS end in the mailbox.
  const mailbox = await startMailbox({
    httpPort: told.port === 0 ? 0 : told.port + 1,
    companyPort: told.port === 0 ? 0 : told.port + 3,
    mailPassword: demoMailPassword,
  })
  const config = {
    ...told,
    smtpUrl: mailbox.smtpUrl,
    privateMailNetworks: 'allow' as const,
    sms: { kind: 'gateway' as const, url: mailbox.smsUrl, token: null },
  }
  if (process.argv.includes('--reset')) rmSync(config.dataDir, { recursive: true, force: true })
  buildWebAside()
  const database = await openDatabase(config)
  await migrate(database.db)
  const password = demoPassword(process.env.GUICHET_DEMO_PASSWORD, config.dataDir)
  const app = await buildApp(config, database)
  const samplePort = config.port + 2
  const registrations = await seedDemo(
    { road: app.road, database },
    `http://localhost:${samplePort}`,
    password,
    (name) => say(`Filling ${name}…`),
  )
  await configureSampleMail({ road: app.road, database }, { port: mailbox.companyPort, password: demoMailPassword })
  const stopVacuum = scheduleVacuum(database, (error) => app.server.log.error({ err: error }, 'vacuum failed'))
  await app.server.listen({ port: config.port, host: config.host })
  const askers = await registerAskers({ road: app.road, database })
  const sample = await startRelyingParty({ port: samplePort, issuer: config.baseUrl, registrations, askers })
  await sendSampleRequests(database, config.baseUrl, password)
  welcome({ console: config.baseUrl, mailbox: mailbox.address, sample: sample.address }, password, database.location)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopVacuum()
      void Promise.all([app.close(), mailbox.close(), sample.close()]).then(() => process.exit(0))
    })
  }
}

try {
  await runDemo()
} catch (error) {
  const isKnown = error instanceof ConfigError || error instanceof FolderInUseError
  const isPortTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  if (!isKnown && !isPortTaken) throw error
  say(
    isPortTaken
      ? 'The port or one of the next three is taken by another program. Choose another one, for example: PORT=4100 npm run demo'
      : (error as Error).message,
  )
  process.exit(1)
}
