import { spawn } from 'node:child_process'
import path from 'node:path'

/** How many tests a stage counted. */
export type Count = { passed: number; failed: number }

/** One step of a complete run: its heading, and what it does; it throws when it fails. */
export type Stage = { title: string; run: () => Promise<Count | undefined> }

/** What a stage throws when tests failed, so that they are counted. */
export class StageFailure extends Error {
  readonly count: Count

  constructor(message: string, count: Count = { passed: 0, failed: 1 }) {
    super(message)
    this.count = count
  }
}

/**
 * Runs stages in order, each with a heading, its result and its time; stops at the first that fails.
 * @returns the tests counted over all stages; `failed` is above 0 when a stage failed
 */
export async function runStages(stages: Stage[]): Promise<Count> {
  const total = { passed: 0, failed: 0 }
  for (const [index, stage] of stages.entries()) {
    console.log(`\n── ${index + 1}/${stages.length} ${stage.title}`)
    const startedAtMs = Date.now()
    const failure = await stage.run().then(
      (count) => void add(total, count),
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    )
    const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1)
    console.log(failure ? `✗ ${stage.title}: ${failure.message} (${seconds} s)` : `✓ ${stage.title} (${seconds} s)`)
    if (failure) {
      add(total, failure instanceof StageFailure ? failure.count : { passed: 0, failed: 1 })
      return total
    }
  }
  return total
}

function add(total: Count, count: Count | undefined): void {
  total.passed += count?.passed ?? 0
  total.failed += count?.failed ?? 0
}

const root = path.resolve(import.meta.dirname, '..')

/**
 * Runs a program of node_modules/.bin, or `node` itself, showing what it writes.
 * @returns its exit code
 */
export function runProgram(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const bin = path.join(root, 'node_modules/.bin')
  const isWindows = process.platform === 'win32'
  const command = name === 'node' ? process.execPath : path.join(bin, isWindows ? `${name}.cmd` : name)
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: isWindows && name !== 'node',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

/** A stage that passes when the program answers 0. */
export function programStage(title: string, name: string, args: string[], env?: NodeJS.ProcessEnv): Stage {
  const run = async (): Promise<undefined> => {
    const code = await runProgram(name, args, env)
    if (code !== 0) throw new StageFailure(`${name} answered ${code}`)
  }
  return { title, run }
}
