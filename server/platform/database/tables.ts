import type { Kysely } from 'kysely'

/** Every table's type. Empty here: each domain adds its own in `<noun>-table.ts` by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the domains
export interface Tables {}

/** A handle on the database, or on one transaction of it. Every function that reads or writes takes it first. */
export type Db = Kysely<Tables>
