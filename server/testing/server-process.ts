import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** The server as its own process, with what it has printed so far. */
export interface ServerProcess {
  child: ChildProcess
  /** What it has printed, and complained of. */
  output: () => { printed: string; complaints: string }
  /** Where it answers, once it does. Rejects when it ends before. */
  address: Promise<string>
  /** Its exit code, or null when a signal ended it. */
  ended: Promise<number | null>
}

/** Starts server/main.ts as a process of its own, on a free port. `environment` is added to this process's. */
export function startServer(environment: NodeJS.ProcessEnv, nodeOptions: string[] = []): ServerProcess {
  const child = spawn(process.execPath, [...nodeOptions, join(import.meta.dirname, '..', 'main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', GUICHET_LOG_LEVEL: 'error', ...environment },
  })
  let printed = ''
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk
      const port = /^.*Open http:\/\/localhost:(\d+)/m.exec(printed)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
    void ended.then(() => reject(new Error(`the server ended: ${complaints}`)))
  })
  // Whoever expects a refusal waits for the end instead.
  address.catch(() => undefined)
  return { child, output: () => ({ printed, complaints }), address, ended }
}
