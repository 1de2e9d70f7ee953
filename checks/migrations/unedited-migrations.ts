import type { Check } from '../source-files.ts'
import { hashesOf, type RecordedMigrations } from './recorded-migrations.ts'

/**
 * Makes the check that no migration was edited, removed or left unrecorded: installations have run them already.
 * @param recorded what the migrations were
 */
export const checkMigrations =
  (recorded: RecordedMigrations): Check =>
  (files) => {
    const now = hashesOf(files)
    const names = [...new Set([...Object.keys(recorded), ...Object.keys(now)])].sort()
    return names.flatMap((name) => {
      if (!(name in now)) return [`${name}:1 was removed: installations that ran it cannot be understood any more`]
      if (!(name in recorded)) return [`${name}:1 is not recorded: run node checks/migrations/record-migrations.ts`]
      return now[name] === recorded[name] ? [] : [`${name}:1 was edited: write a new migration instead`]
    })
  }
