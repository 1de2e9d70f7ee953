// The complete run: everything that must hold before a change is handed over.
import { buildWeb } from './build-web.ts'
import { programStage, runStages, type Stage } from './run-stages.ts'
import { type RunningPostgres, startPostgres } from './start-postgres.ts'
import { browserStage, codeStages, vitestStage } from './test-stages.ts'

let postgres: RunningPostgres | undefined

const onPostgres = async (): Promise<NodeJS.ProcessEnv> => {
  postgres = await startPostgres()
  return { GUICHET_TEST_ENGINE: 'postgres', TEST_DATABASE_URL: postgres.url }
}

const build: Stage = { title: 'Build of the console', run: async () => void (await buildWeb()) }

const { passed, failed } = await runStages([
  ...codeStages,
  vitestStage('Console and server on PGlite', ['web', 'server'], async () => ({ GUICHET_TEST_ENGINE: 'pglite' })),
  vitestStage('Server on PostgreSQL', ['server'], onPostgres),
  build,
  programStage('Size of the console', 'node', ['scripts/check-bundle.ts']),
  browserStage(),
])
await postgres?.stop()
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
