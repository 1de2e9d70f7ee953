import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { type ServerProcess, startServer } from '../server/testing/server-process.ts'

/** A server process that is ready, and how long it took from the start of the process to `/readyz`. */
export interface ReadyServer {
  server: ServerProcess
  address: string
  readyMs: number
}

/** Starts the server and waits for `/readyz`. */
export async function startReadyServer(
  environment: NodeJS.ProcessEnv,
  nodeOptions: string[] = [],
): Promise<ReadyServer> {
  const port = await freePort()
  const startMs = performance.now()
  const server = startServer({ ...environment, PORT: String(port) }, nodeOptions)
  const address = `http://127.0.0.1:${port}`
  while (!(await isReady(address))) {
    if (server.child.exitCode !== null) throw new Error(`the server ended: ${server.output().complaints}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const readyMs = performance.now() - startMs
  await server.address
  return { server, address, readyMs }
}

/** Stops it as an operator would. */
export async function stopServer({ server }: ReadyServer): Promise<void> {
  server.child.kill('SIGTERM')
  await server.ended
}

/** The memory the process holds, in MB. */
export function memoryOf({ server }: ReadyServer): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.child.pid)], { encoding: 'utf8' })) / 1024
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
