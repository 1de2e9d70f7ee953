import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from '../source-files.ts'

/** The SHA-256 of each migration as it was when it was recorded, by path. */
export type RecordedMigrations = Record<string, string>

/** Where the record lies. */
export const recordFile = path.join(import.meta.dirname, 'migrations.snap.json')

/** Reads the record of the project; empty when there is none yet. */
export function readRecordedMigrations(): RecordedMigrations {
  return existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {}
}

/** The migrations among files, with their hashes, in the order of their names. */
export function hashesOf(files: SourceFile[]): RecordedMigrations {
  const migrations = files.filter(
    ({ path: name }) => /^server\/.*\/migrations\//.test(name) && !/\.test\.ts$/.test(name),
  )
  return Object.fromEntries(
    migrations.map(({ path: name, text }) => [name, createHash('sha256').update(text).digest('hex')]),
  )
}
