import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/start-postgres.ts'
import { makeBenchDatabase } from './bench-database.ts'
import { startReadyServer, stopServer } from './bench-server.ts'
import { type Figure, tableOf } from './figures.ts'
import { mailMeasures } from './mail-measures.ts'
import { mailSubject } from './mail-subject.ts'
import { startInbox } from './start-inbox.ts'

const { values: flags } = parseArgs({
  options: { only: { type: 'string', default: '' }, profile: { type: 'string', default: '' } },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Opens an organization that sends mail, measures accepting and delivering it, prints the table. */
async function runMailBench(folder: string): Promise<void> {
  const postgres = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => undefined }
    : await startPostgres({ isDurable: true })
  const database = await makeBenchDatabase(postgres.url)
  const data = { GUICHET_DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url }
  const environment = { ...data, GUICHET_MAIL_PRIVATE: 'allow' }
  const profiling = flags.profile ? ['--cpu-prof', `--cpu-prof-dir=${flags.profile}`] : []
  const inbox = await startInbox()
  const figures: Figure[] = []
  try {
    const ready = await startReadyServer(environment, profiling)
    const subject = await mailSubject(ready, database.pool, inbox.port)
    for (const measure of await mailMeasures(subject, database.pool, inbox)) {
      if (!flags.only.split(',').some((word) => measure.name.includes(word))) continue
      say(`Measuring ${measure.name}…`)
      figures.push(await measure.run())
    }
    await stopServer(ready)
  } finally {
    inbox.close()
    await database.drop()
    await postgres.stop()
  }
  say(`\n${tableOf(figures)}`)
}

const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'))
try {
  await runMailBench(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
