import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { composeLetter, letterheadOf, type Outbox } from '../mail/index.ts'
import { displayNameOf, findUser } from '../users/index.ts'

/** What the job of the letter is given: nothing secret. */
export interface Reconnection {
  organizationId: string
  userId: string
}

export interface ReconnectLetterNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  /** Where this server is reached. */
  baseUrl: string
}

/** The job that tells a person that their mailbox has to be connected again. Somebody who is gone needs no letter. */
export function reconnectLetterJob({ db, translate, outbox, baseUrl }: ReconnectLetterNeeds): JobDefinition<object> {
  return {
    queue: 'mail-accounts.reconnect',
    isPatient: true,
    run: async (data) => {
      const { organizationId, userId } = data as Reconnection
      const letter = await inOrganization(db, organizationId, async (tx) => {
        const user = await findUser(tx, userId)
        if (!user?.email || user.status !== 'active') return null
        const head = await letterheadOf(tx, organizationId, 'mailReconnect', user.language)
        const to = { email: user.email, name: displayNameOf(user) }
        return { to, text: composeLetter(translate, head, { name: to.name, link: `${baseUrl}/preferences` }) }
      })
      if (letter) await outbox.mail(letter.to, letter.text)
    },
  }
}
