import { acrossOrganizations, type Database, inOrganization } from '../../platform/database/index.ts'
import type { EndAccess } from './end-access.ts'
import { listExpiredSessions } from './expired-session-queries.ts'

const batch = 500

/** Ends sessions that are over as if their owners had signed out, so that applications hear of it too. */
export async function endExpiredSessions(database: Pick<Database, 'db'>, endAccess: EndAccess): Promise<void> {
  for (;;) {
    const expired = await acrossOrganizations(database.db, (tx) => listExpiredSessions(tx, batch))
    for (const { organization_id: organizationId, user_id: userId, id } of expired) {
      await inOrganization(database.db, organizationId, (tx) => endAccess.ofSession(tx, { organizationId, userId }, id))
    }
    if (expired.length < batch) return
  }
}
