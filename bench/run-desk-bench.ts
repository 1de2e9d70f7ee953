import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/start-postgres.ts'
import { makeBenchDatabase } from './bench-database.ts'
import { startReadyServer, stopServer } from './bench-server.ts'
import { deskMeasures } from './desk-measures.ts'
import { deskReferences } from './desk-references.ts'
import { deskSubject, fillDesk } from './desk-subject.ts'
import { type Figure, tableOf } from './figures.ts'
import { openRequesting } from './requests.ts'

const { values: flags } = parseArgs({
  options: {
    organizations: { type: 'string', default: '2000' },
    users: { type: 'string', default: '1000000' },
    tickets: { type: 'string', default: '500000' },
    only: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Fills a database with customers and their requests, measures the vendor's desk, prints the table. */
async function runDeskBench(folder: string): Promise<void> {
  const postgres = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => undefined }
    : await startPostgres({ isDurable: true })
  const database = await makeBenchDatabase(postgres.url)
  const environment = { GUICHET_DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url }
  const profiling = flags.profile ? ['--cpu-prof', `--cpu-prof-dir=${flags.profile}`] : []
  const size = {
    organizations: Number(flags.organizations),
    users: Number(flags.users),
    tickets: Number(flags.tickets),
  }
  const figures: Figure[] = []
  try {
    const ready = await startReadyServer(environment, profiling)
    const cookie = await fillDesk(ready, database.pool, size, say)
    const subject = await deskSubject(ready.address, database.pool, cookie)
    const requesting = await openRequesting(ready.address)
    for (const measure of deskMeasures(requesting, subject, deskReferences(database.pool, subject))) {
      if (!flags.only.split(',').some((word) => measure.name.includes(word))) continue
      say(`Measuring ${measure.name}…`)
      figures.push(await measure.run())
    }
    await stopServer(ready)
  } finally {
    await database.drop()
    await postgres.stop()
  }
  say(`\n${size.organizations} organizations, ${size.users} accounts, ${size.tickets} requests\n\n${tableOf(figures)}`)
}

const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'))
try {
  await runDeskBench(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
