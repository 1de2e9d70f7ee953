import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import type { MailAccountState } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import type { Road } from '../changes/index.ts'
import { record, type Via } from '../journal/index.ts'
import { letterheadOf } from '../mail/index.ts'
import { findSettings } from '../settings/index.ts'
import { findReachable, groupAccounts, listReachable } from './account-figures-queries.ts'
import { type AccountFacts, stateOf } from './mail-account.ts'
import { countWhere } from './mail-settings-effects.ts'
import { findMailSettings, findMailSettingsForUpdate, noteReminded } from './mail-settings-queries.ts'
import { type ReminderNeeds, writeReminder } from './reminder-letter.ts'

const pageQueue = 'mail-accounts.remind'
const letterQueue = 'mail-accounts.remind-one'
const pageSize = 200
const dayMs = 24 * 60 * 60 * 1000
const beforeAll = '00000000-0000-0000-0000-000000000000'

interface Page {
  organizationId: string
  /** Names this reminding: nobody is written to twice for it. */
  reminding: string
  /** The last person of the page before. */
  after: string
}

// What people can mend themselves; the rest is their administrator's.
const theirs = new Set<MailAccountState>([
  ...(['passwordMissing', 'passwordForOtherServer', 'notConnected', 'reconnectNeeded'] as const),
])

/** Whether somebody cannot send yet and can do something about it. */
const canMend = (facts: AccountFacts): boolean =>
  facts.settings.authentication !== 'shared' && theirs.has(stateOf(facts))

/**
 * M13: writes to everybody who cannot send yet, at most once a day. Returns how many letters will go. Throws 409 where
 * there is no server for them or none for Guichet's own mail, and when they were reminded within a day.
 */
export async function remindPeople(road: Road, actor: Actor, via: Via): Promise<{ count: number }> {
  const { organizationId } = actor
  if (!road.canMail) throw new Problem(409, 'mailReminderNotPossible')
  return inOrganization(road.db, organizationId, async (tx) => {
    const settings = await findMailSettingsForUpdate(tx, organizationId)
    if (settings.host === null) throw new Problem(409, 'mailReminderWithoutServer')
    const last = settings.reminded_at?.getTime() ?? 0
    if (Date.now() - last < dayMs) throw new Problem(409, 'mailReminderTooSoon')
    const groups = await groupAccounts(tx, { reachable: true })
    const count = countWhere(groups, (group) => canMend({ settings, ...group }))
    if (count === 0) return { count }
    await noteReminded(tx, organizationId)
    await record(tx, {
      ...{ organizationId, kind: 'mail.remind', category: 'settings', via },
      actor: { id: actor.userId, name: actor.name },
      target: { id: organizationId, name: (await findSettings(tx, organizationId)).organization_name },
      after: { mailReminded: count },
    })
    const page: Page = { organizationId, reminding: uuidv7(), after: beforeAll }
    await road.sendJob(tx, pageQueue, page)
    return { count }
  })
}

/** The jobs that write to them, page by page. */
export const mailReminderJobs = (needs: ReminderNeeds & { sendJob: SendJob }): JobDefinition<object>[] => [
  { queue: pageQueue, run: (data) => remindPage(needs.db, needs.sendJob, data as Page) },
  { queue: letterQueue, isPatient: true, run: (data) => remindOne(needs, data as RemindedPerson) },
]

interface RemindedPerson {
  organizationId: string
  userId: string
  reminding: string
}

/** Its letters and the next page are added together or not at all; a page that runs again adds nothing. */
async function remindPage(db: Db, sendJob: SendJob, page: Page): Promise<void> {
  const { organizationId, reminding, after } = page
  await inOrganization(db, organizationId, async (tx) => {
    const settings = await findMailSettings(tx, organizationId)
    const people = await listReachable(tx, after, pageSize)
    for (const person of people.filter((one) => canMend({ settings, ...one }))) {
      const letter: RemindedPerson = { organizationId, userId: person.id, reminding }
      await sendJob(tx, letterQueue, letter, uuidv5(person.id, reminding))
    }
    const last = people.length === pageSize ? people.at(-1)?.id : undefined
    if (last) await sendJob(tx, pageQueue, { ...page, after: last }, uuidv5(`page ${last}`, reminding))
  })
}

/** Whoever has mended it meanwhile, or is gone, is not written to. */
async function remindOne(needs: ReminderNeeds, { organizationId, userId, reminding }: RemindedPerson): Promise<void> {
  const facts = await inOrganization(needs.db, organizationId, async (tx) => {
    const settings = await findMailSettings(tx, organizationId)
    const person = await findReachable(tx, userId)
    if (!person || !canMend({ settings, ...person })) return null
    const template = settings.authentication === 'oauth' ? 'mailConnectReminder' : 'mailPasswordReminder'
    return { person, head: await letterheadOf(tx, organizationId, template, person.language) }
  })
  if (facts) await writeReminder(needs, facts, `${reminding}.${userId}`)
}
