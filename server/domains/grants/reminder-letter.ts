import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { composeLetter, letterheadOf, type Outbox } from '../mail/index.ts'
import { findUser } from '../users/index.ts'
import { keyOf } from './holdings.ts'
import { nameOf, type Reminder } from './remind.ts'
import { type Ending, findGroupNames } from './reminder-queries.ts'
import { findRightNames } from './right-names-queries.ts'
import { dayIn } from './rights-words.ts'

export interface ReminderNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  /** Where this server is reached. */
  baseUrl: string
}

/** What ends and when, a line each, in the reader's words. What is gone meanwhile has no line. */
async function linesOf(tx: Db, translate: Translate, language: Language, endings: Ending[]): Promise<string[]> {
  const groups = await findGroupNames(
    tx,
    endings.flatMap(({ groupId }) => groupId ?? []),
  )
  const rights = await findRightNames(
    tx,
    endings.flatMap(({ right }) => (right ? keyOf(right) : [])),
  )
  const nameOfEnding = ({ groupId, right }: Ending): string | undefined =>
    groupId ? groups.get(groupId) : right && rights.get(keyOf(right))?.[language]
  return endings.flatMap((ending) => {
    const name = nameOfEnding(ending)
    if (name === undefined) return []
    const line = ending.groupId ? 'rightsEnd.group' : 'rightsEnd.right'
    return translate(language, line, { name, date: dayIn(language, new Date(ending.until)) })
  })
}

/** Writes the letter of one reminder. Somebody or something that is gone meanwhile needs none. */
export async function sendReminder(needs: ReminderNeeds, reminder: Reminder): Promise<void> {
  const { translate, outbox, baseUrl } = needs
  const letter = await inOrganization(needs.db, reminder.organizationId, async (tx) => {
    const reader = await findUser(tx, reminder.to)
    const person = await nameOf(tx, reminder.about)
    const name = await nameOf(tx, reminder.to)
    if (!reader?.email || reader.status !== 'active' || person === null || name === null) return null
    const lines = await linesOf(tx, translate, reader.language, reminder.endings)
    if (lines.length === 0) return null
    const isOwn = reminder.to === reminder.about
    const link = isOwn ? undefined : `${baseUrl}/users/${reminder.about}`
    const template = isOwn ? 'rightsEnd' : 'rightsEndGiven'
    const head = await letterheadOf(tx, reminder.organizationId, template, reader.language)
    return { to: { email: reader.email, name }, text: composeLetter(translate, head, { name, person, link }, lines) }
  })
  if (letter) await outbox.mail(letter.to, letter.text)
}
