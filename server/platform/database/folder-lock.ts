import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { join } from 'node:path'

/** The data folder is open in another process; the message names that process. */
export class FolderInUseError extends Error {}

// A socket is released by the system even after kill -9, which a lock file is not.
function addressOf(folder: string): string {
  const name = `guichet-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(folder, 'lock.sock')
}

function askHolder(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = createConnection(address)
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard === '' ? null : heard))
  })
}

function listen(address: string): Promise<Server> {
  const holder = `process ${process.pid}, started ${new Date().toISOString()}`
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end(holder)
    })
    server.once('error', reject)
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

/**
 * Takes the only lock on a data folder. Returns the function that gives it back.
 * Throws FolderInUseError when another process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressOf(folder)
  const release = (server: Server) => () => new Promise<void>((done) => server.close(() => done()))
  try {
    return release(await listen(address))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
  }
  const holder = await askHolder(address)
  if (holder === null && process.platform !== 'linux' && process.platform !== 'win32') {
    // A socket file that nobody answers on was left by a process that was killed.
    rmSync(address, { force: true })
    return release(await listen(address))
  }
  throw new FolderInUseError(
    `The data folder ${folder} is already open in ${holder ?? 'another process'}. Stop that one first, or set GUICHET_DATA_DIR to another folder.`,
  )
}
