import { acrossOrganizations, type Db, inOrganization } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import { displayNameOf, findUser } from '../users/index.ts'
import type { Person } from './end-queries.ts'
import { type Ending, listDue, takeDue } from './reminder-queries.ts'

export const reminderQueue = 'grants.reminder'
const pageSize = 200
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** What the job of one letter is given: who is written to, about whom, and what ends. */
export interface Reminder {
  organizationId: string
  to: string
  about: string
  endings: Ending[]
}

const canBeTold = (user: Awaited<ReturnType<typeof findUser>>) => user?.status === 'active' && user.email !== null

/** The letters about one person: one to themselves, one to each who gave something of it and is still there. */
async function lettersAbout(tx: Db, { organizationId, userId }: Person): Promise<Reminder[]> {
  const endings = await takeDue(tx, userId)
  const person = await findUser(tx, userId)
  // Whose account is closed loses nothing that matters to anybody.
  if (!person || person.status === 'deactivated' || endings.length === 0) return []
  const letter = { organizationId, about: userId }
  const letters: Reminder[] = canBeTold(person) ? [{ ...letter, to: userId, endings }] : []
  for (const [giver, given] of Map.groupBy(endings, ({ givenBy }) => givenBy)) {
    if (giver === null || giver === userId) continue
    if (canBeTold(await findUser(tx, giver))) letters.push({ ...letter, to: giver, endings: given })
  }
  return letters
}

/** Seven days before something ends: writes to the person and to whoever gave it, each once. */
export async function remindOfEnds(db: Db, sendJob: SendJob): Promise<void> {
  let after = beforeAll
  for (;;) {
    const people = await acrossOrganizations(db, (tx) => listDue(tx, after, pageSize))
    for (const person of people) {
      await inOrganization(db, person.organizationId, async (tx) => {
        for (const letter of await lettersAbout(tx, person)) await sendJob(tx, reminderQueue, letter)
      })
    }
    after = people.at(-1)?.userId ?? after
    if (people.length < pageSize) return
  }
}

/** The name by which a letter speaks of somebody; null when the account is gone. */
export async function nameOf(tx: Db, userId: string): Promise<string | null> {
  const user = await findUser(tx, userId)
  return user ? displayNameOf(user) : null
}
