// Records new migrations. Recorded ones are left as they are: an edited one keeps failing its check.
import { writeFileSync } from 'node:fs'
import { readSourceFiles } from '../source-files.ts'
import { hashesOf, readRecordedMigrations, recordFile } from './recorded-migrations.ts'

const recorded = { ...hashesOf(readSourceFiles()), ...readRecordedMigrations() }
writeFileSync(recordFile, `${JSON.stringify(recorded, null, 2)}\n`)
console.log(`${Object.keys(recorded).length} migration files are recorded.`)
