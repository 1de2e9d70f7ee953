export { compiledOnce } from './compiled-once.ts'
export { type Cursor, decodeCursor, encodeCursor } from './cursors.ts'
export { type Database, databaseOver, openDatabase, openPostgres } from './database.ts'
export { openInMemory } from './embedded.ts'
export { FolderInUseError } from './folder-lock.ts'
export { Gather } from './gather.ts'
export { migrate } from './migrate.ts'
export { searchWords } from './search-words.ts'
export type { Db, Tables } from './tables.ts'
export {
  acrossOrganizations,
  enterOrganization,
  inOrganization,
  onCommit,
  oneStatement,
  oneStatementAcross,
  spanOrganizations,
} from './transactions.ts'
export { scheduleVacuum } from './vacuum.ts'
