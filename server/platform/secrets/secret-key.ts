import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The installation's key: the one given, else the one in the data folder, made at the first start and readable by its owner only. */
export function loadSecretKey(given: string | null, dataDir: string): string {
  if (given !== null) return given
  const file = join(dataDir, 'secret-key')
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const key = randomBytes(32).toString('base64url')
  writeFileSync(file, key, { mode: 0o600, flag: 'wx' })
  return key
}
