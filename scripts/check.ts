import { runStages } from './run-stages.ts'
import { codeStages } from './test-stages.ts'

const { passed, failed } = await runStages(codeStages)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
