import { buildWeb } from './build-web.ts'
import { runStages } from './run-stages.ts'
import { browserStage } from './test-stages.ts'

await buildWeb()
const { passed, failed } = await runStages([browserStage(process.argv.slice(2))])
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
