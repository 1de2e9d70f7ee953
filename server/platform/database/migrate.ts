import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import * as foundation from './migrations/0001-foundation.ts'
import * as oneSignIn from './migrations/0002-one-sign-in.ts'
import * as rights from './migrations/0003-rights.ts'
import * as requests from './migrations/0004-requests.ts'
import * as mail from './migrations/0005-mail.ts'
import type { Db } from './tables.ts'

/** Every migration in order. One that has landed is never edited; the next one mends it. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-one-sign-in': oneSignIn,
  '0003-rights': rights,
  '0004-requests': requests,
  '0005-mail': mail,
}

/** Brings the schema up to date, or up to `lastName`. Safe to call from several nodes at once. Throws the first error. */
export async function migrate(db: Db, lastName?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  })
  const { error, results } = lastName ? await migrator.migrateTo(lastName) : await migrator.migrateToLatest()
  if (error) throw error
  if (results?.length) await sql`analyze`.execute(db)
}
