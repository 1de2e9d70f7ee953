import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Notice } from '../changes/index.ts'
import { findEntry } from '../journal/index.ts'
import { composeNotice, noticeTemplate } from './compose-notice.ts'
import { letterheadOf } from './letterhead-queries.ts'
import type { Outbox } from './outbox.ts'

interface NoticeNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  /** Where people sign in. */
  signInPage: string
}

/** C11: the job that writes to a person about a change of their account. An entry that is gone has nobody to tell. */
export function noticeJob({ db, translate, outbox, signInPage }: NoticeNeeds): JobDefinition<object> {
  return {
    queue: 'mail.notice',
    isPatient: true,
    run: async (data) => {
      const { organizationId, changeId, recipient, part } = data as Notice
      const facts = await inOrganization(db, organizationId, async (tx) => {
        const entry = await findEntry(tx, changeId)
        if (!entry) return null
        return { entry, head: await letterheadOf(tx, organizationId, noticeTemplate(entry), recipient.language) }
      })
      if (!facts) return
      const letter = composeNotice(translate, facts.head, facts.entry, { name: recipient.name, signInPage })
      await outbox.mail(recipient, letter, `${changeId}.${part}`)
    },
  }
}
