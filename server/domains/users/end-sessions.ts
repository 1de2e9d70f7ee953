import type { Db } from '../../platform/database/index.ts'

/**
 * Ends all sessions of a person, and what was opened from them, within the transaction. Supplied by the wiring:
 * sessions rank above users.
 */
export type EndSessions = (tx: Db, person: { organizationId: string; userId: string }) => Promise<void>
