import type { Db } from '../../platform/database/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { composeLetter, type Letterhead, type Outbox } from '../mail/index.ts'
import type { ReachablePerson } from './account-figures-queries.ts'

export interface ReminderNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  /** Where this server is reached. */
  baseUrl: string
}

/** M13: asks somebody, in their language, for what their mail account still lacks: a password, or a connected mailbox. */
export async function writeReminder(
  { translate, outbox, baseUrl }: ReminderNeeds,
  { person, head }: { person: ReachablePerson; head: Letterhead },
  id: string,
): Promise<void> {
  const to = { email: person.person.email ?? '', name: person.name }
  const letter = composeLetter(translate, head, { name: person.name, link: `${baseUrl}/preferences#mail` })
  await outbox.mail(to, letter, id)
}
