import type { Db } from '../../platform/database/index.ts'

/** Ends all sessions of a person within the transaction. Supplied by the wiring: sessions rank above users. */
export type EndSessions = (tx: Db, userId: string) => Promise<void>
