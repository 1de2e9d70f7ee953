import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { ChangeContext, Recipient } from '../changes/index.ts'
import { composeLetter, letterheadOf, type Outbox } from '../mail/index.ts'
import { nameRights } from './right-names-queries.ts'
import { pageOfTouched } from './tell-members-queries.ts'

const pageQueue = 'groups.tell-members'
const letterQueue = 'groups.tell-member'
const pageSize = 200

/** A change of a group, as its members are told of it. */
interface Told {
  organizationId: string
  /** Names this telling: the same page or letter is never sent twice for it. */
  telling: string
  group: { id: string; name: string }
  actor: string
}

interface Page extends Told {
  added: string[]
  removed: string[]
  /** The last member of the page before. */
  after: string | null
}

interface MemberLetter extends Told {
  recipient: Recipient
  gained: string[]
  lost: string[]
}

interface TellNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  sendJob: SendJob
  /** Where people sign in. */
  signInPage: string
}

/** The job that begins telling a group's members what a change gave them or took from them. */
export function firstPageOfMembers(
  actor: ChangeContext['actor'],
  group: { id: string; name: string },
  { added, removed }: { added: string[]; removed: string[] },
) {
  const told = { organizationId: actor.organizationId, telling: uuidv7(), actor: actor.name }
  const data: Page = { ...told, group: { id: group.id, name: group.name }, added, removed, after: null }
  return { queue: pageQueue, data }
}

/** C11: the jobs that write to the members of a changed group, page by page, and only to whom it changes something. */
export const tellMembersJobs = (needs: TellNeeds): JobDefinition<object>[] => [
  { queue: pageQueue, run: (data) => tellPage(needs, data as Page) },
  { queue: letterQueue, isPatient: true, run: (data) => writeTo(needs, data as MemberLetter) },
]

/** Its letters and the next page are added together or not at all; a page that runs again adds nothing. */
async function tellPage({ db, sendJob }: TellNeeds, page: Page): Promise<void> {
  const { added, removed, after, ...told } = page
  await inOrganization(db, page.organizationId, async (tx) => {
    const members = await pageOfTouched(tx, { id: page.group.id, added, removed }, after, pageSize)
    for (const { id, email, name, language, gained, lost } of members) {
      if (email === null || gained.length + lost.length === 0) continue
      const letter: MemberLetter = { ...told, recipient: { email, name, language }, gained, lost }
      await sendJob(tx, letterQueue, letter, uuidv5(id, page.telling))
    }
    const last = members.length === pageSize ? members.at(-1)?.id : undefined
    if (last) await sendJob(tx, pageQueue, { ...page, after: last }, uuidv5(`page ${last}`, page.telling))
  })
}

async function writeTo({ db, translate, outbox, signInPage }: TellNeeds, letter: MemberLetter) {
  const { organizationId, recipient, group, actor, telling } = letter
  const { language, name, email } = recipient
  const facts = await inOrganization(db, organizationId, async (tx) => ({
    head: await letterheadOf(tx, organizationId, 'groupRights', language),
    gained: await nameRights(tx, letter.gained, language),
    lost: await nameRights(tx, letter.lost, language),
  }))
  const details = [
    ...facts.gained.map((right) => translate(language, 'letter.groupRights.gained', { right: right.name })),
    ...facts.lost.map((right) => translate(language, 'letter.groupRights.lost', { right: right.name })),
  ]
  const values = { name, group: group.name, actor, link: signInPage }
  await outbox.mail(recipient, composeLetter(translate, facts.head, values, details), `${telling}.${email}`)
}
