import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const words = ['pomme', 'rivière', 'lanterne', 'sapin', 'comptoir', 'nuage', 'violon', 'caillou', 'tilleul', 'bateau']

/** The password of every sample mail account at the demo's own mail server: kept apart from the sign-in password (M9). */
export const demoMailPassword = 'courrier-2026'

/** The sample accounts' password: the one given, else the one of the first run, else a new random one that is kept. */
export function demoPassword(given: string | undefined, dataDir: string): string {
  if (given) return given
  const file = join(dataDir, 'demo-password')
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const word = () => words[randomInt(words.length)] ?? ''
  const password = `${word()}-${word()}-${randomInt(1000, 9999)}`.normalize('NFD').replace(/\p{M}/gu, '')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(file, password, { mode: 0o600 })
  return password
}
