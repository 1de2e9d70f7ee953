import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from './find-chromium.ts'
import { type Count, programStage, runProgram, type Stage, StageFailure } from './run-stages.ts'

/** The stages that read the code without running the product. */
export const codeStages: Stage[] = [
  programStage('Format and lint', 'biome', ['check', '--error-on-warnings', '.']),
  programStage('Types of the server', 'tsc', ['-p', 'tsconfig.server.json']),
  programStage('Types of the console', 'tsc', ['-p', 'tsconfig.web.json']),
  programStage('Types of the browser tests', 'tsc', ['-p', 'tsconfig.e2e.json']),
  programStage('Dead code', 'knip', ['--no-progress']),
  vitestStage('House rules', ['checks']),
]

/** A stage that runs projects of vitest.config.ts. `env` is asked for when the stage starts. */
export function vitestStage(
  title: string,
  projects: string[],
  env: () => Promise<NodeJS.ProcessEnv> = async () => ({}),
): Stage {
  return {
    title,
    run: () =>
      withReport(async (report) => {
        const args = ['run', ...projects.flatMap((project) => ['--project', project])]
        const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
        const code = await runProgram('vitest', [...args, ...reporters], await env())
        const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(report)
        return judge(code, { passed: numPassedTests, failed: numFailedTests }, numPendingTests + numTodoTests)
      }),
  }
}

/** The stage of the browser tests. `args` are passed to Playwright. */
export function browserStage(args: string[] = []): Stage {
  return {
    title: 'Browser',
    run: () =>
      withReport(async (report) => {
        const env = {
          CHROMIUM_PATH: findChromium(),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          // Beside the report: the sample data disappear with it.
          GUICHET_E2E_DATA_DIR: path.join(path.dirname(report), 'data'),
        }
        const code = await runProgram('playwright', ['test', '--reporter=list,json', ...args], env)
        const { expected, unexpected, flaky, skipped } = readReport(report).stats
        return judge(code, { passed: expected, failed: unexpected + flaky }, skipped)
      }),
  }
}

function judge(code: number, count: Count, skipped: number): Count {
  if (code !== 0 || count.failed > 0) {
    throw new StageFailure(`${count.failed} failed`, { ...count, failed: Math.max(1, count.failed) })
  }
  if (skipped > 0) throw new StageFailure(`${skipped} skipped: a test that does not run shows nothing`)
  return count
}

async function withReport(run: (report: string) => Promise<Count>): Promise<Count> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guichet-report-'))
  try {
    return await run(path.join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(report: string) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    throw new StageFailure('the tests did not run to their end')
  }
}
