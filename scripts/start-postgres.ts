import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'

/** A running PostgreSQL server: where to connect as its superuser, and how to end it. */
export type RunningPostgres = { url: string; stop: () => Promise<void> }

/**
 * Starts a real PostgreSQL server for tests and benchmarks; it ends with this process, however that dies.
 * @param options `isDurable` keeps fsync on (benchmarks of writes); tests do without
 * @returns the address of TEST_DATABASE_URL when that is set, else of a fresh server on the loopback interface
 */
export async function startPostgres(options: { isDurable?: boolean } = {}): Promise<RunningPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const port = await freePort()
  const keeper = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'keep-postgres.ts'), String(port), options.isDurable ? 'durable' : 'fast'],
    // Detached: Ctrl-C must reach this process only; the keeper ends when its standard input closes.
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  )
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    keeper.stdout.once('data', (line) => resolve(String(line).trim()))
    keeper.once('exit', () => reject(new Error('PostgreSQL did not start: see above.')))
    keeper.once('error', reject)
  })
  keeper.stdout.destroy()
  keeper.unref()
  return {
    url,
    stop: async () => {
      keeper.ref()
      keeper.stdin.end()
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
