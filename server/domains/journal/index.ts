export { record } from './journal.ts'
export { type EntryRow, findEntry } from './journal-queries.ts'
export { registerJournalRoutes } from './journal-routes.ts'
export type { JournalCategory, Snapshot, Via } from './journal-table.ts'
