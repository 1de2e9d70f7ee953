import { acrossOrganizations, type Database, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import { deleteExpiredTrust, type EndAccess, endExpiredSessions } from '../sessions/index.ts'
import { findUser, foldName } from '../users/index.ts'
import { forgetOldFailures } from './failure-queries.ts'
import type { Throttle } from './throttle.ts'

interface Forgive {
  organizationId: string
  userId: string
}

/** Work of sign-in outside requests: forgiving failures after an administrator helped, and clearing what is over. */
export function signInJobs(database: Database, throttle: Throttle, endAccess: EndAccess): JobDefinition<object>[] {
  return [
    {
      queue: 'sign-in.forgive',
      run: async (data) => {
        const { organizationId, userId } = data as Forgive
        const user = await inOrganization(database.db, organizationId, (tx) => findUser(tx, userId))
        if (!user) return
        await throttle.forgive([...[user.sign_in_name, user.email ?? user.sign_in_name].map(foldName), userId])
      },
    },
    {
      queue: 'sign-in.clear',
      schedule: '*/10 * * * *',
      run: async () => {
        await endExpiredSessions(database, endAccess)
        await acrossOrganizations(database.db, async (tx) => {
          await deleteExpiredTrust(tx)
          await forgetOldFailures(tx)
        })
      },
    },
  ]
}
