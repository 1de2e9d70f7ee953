import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/start-postgres.ts'
import { makeBenchDatabase } from './bench-database.ts'
import { memoryOf, startReadyServer, stopServer } from './bench-server.ts'
import { median } from './compare.ts'
import { atMost, type Figure, tableOf } from './figures.ts'
import { measuresOf } from './measures.ts'
import { prepareSubject } from './prepare-subject.ts'

const { values: flags } = parseArgs({
  options: {
    users: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Time from the start of the process to `/readyz`, the middle of three starts, and the memory it then holds. */
async function startFigures(environment: NodeJS.ProcessEnv, engine: string, targetMs: number): Promise<Figure[]> {
  const times: number[] = []
  let idle = 0
  for (let start = 0; start < 3; start += 1) {
    const ready = await startReadyServer(environment)
    times.push(ready.readyMs)
    if (start === 2) await new Promise((resolve) => setTimeout(resolve, 2000))
    idle = memoryOf(ready)
    await stopServer(ready)
  }
  const figures = [
    atMost(`ready on ${engine}`, median(times), targetMs, 'process start to /readyz, existing data', 'ms'),
  ]
  if (engine === 'PostgreSQL')
    figures.push(atMost('idle memory', idle, 150, 'resident, two seconds after the start', 'MB'))
  return figures
}

async function embeddedFigures(folder: string): Promise<Figure[]> {
  const environment = { GUICHET_DATA_DIR: join(folder, 'embedded'), DATABASE_URL: '' }
  await stopServer(await startReadyServer(environment))
  return startFigures(environment, 'embedded', 4000)
}

/** Fills a database, measures, prints the table. Takes about three minutes with 100,000 accounts. */
async function runBench(folder: string): Promise<void> {
  const postgres = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => undefined }
    : await startPostgres({ isDurable: true })
  const database = await makeBenchDatabase(postgres.url)
  const environment = { GUICHET_DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url }
  const figures: Figure[] = []
  try {
    const profiling = flags.profile ? ['--cpu-prof', `--cpu-prof-dir=${flags.profile}`] : []
    const ready = await startReadyServer(environment, profiling)
    const { subject, references } = await prepareSubject(ready, database.pool, Number(flags.users), say)
    for (const measure of await measuresOf(subject, references)) {
      if (!flags.only.split(',').some((word) => measure.name.includes(word))) continue
      say(`Measuring ${measure.name}…`)
      figures.push(await measure.run())
    }
    await stopServer(ready)
    if (flags.only === '') {
      say('Measuring starts…')
      figures.push(...(await startFigures(environment, 'PostgreSQL', 1000)), ...(await embeddedFigures(folder)))
    }
  } finally {
    await database.drop()
    await postgres.stop()
  }
  say(`\n${flags.users} accounts in one organization\n\n${tableOf(figures)}`)
}

const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'))
try {
  await runBench(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
