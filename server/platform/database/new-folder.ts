import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * Makes a data folder that is whole or not there: built aside, synced to the disk, then renamed. What PostgreSQL's
 * initdb writes is never synced by PGlite, and a power cut in the minute after would leave a folder nobody can open.
 * Does nothing when the folder exists. `build` fills the folder it is given, and has closed it when it returns.
 */
export async function makeFolder(folder: string, build: (emptyFolder: string) => Promise<void>): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const aside = `${folder}.new`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  await build(aside)
  syncTree(aside)
  // Only an empty folder may stand in the way: anything in it is somebody's, and this throws.
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(aside, folder)
  syncFolder(join(folder, '..'))
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncFile(path)
  }
  syncFolder(folder)
}

function syncFile(path: string): void {
  // Windows syncs only what is open for writing.
  const descriptor = openSync(path, 'r+')
  fdatasyncSync(descriptor)
  closeSync(descriptor)
}

/** The names in a folder. Windows opens no folder, and needs none of this. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
