import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Notice } from '../changes/index.ts'
import { findEntry } from '../journal/index.ts'
import { composeNotice } from './compose-notice.ts'
import type { Outbox } from './outbox.ts'

/** The name of an organization; supplied by the wiring, since organizations rank above mail. */
export type OrganizationName = (tx: Db, organizationId: string) => Promise<string>

export interface NoticeNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  organizationName: OrganizationName
  /** Where people sign in. */
  signInPage: string
}

/** C11: the job that writes to a person about a change of their account. An entry that is gone has nobody to tell. */
export function noticeJob({ db, translate, outbox, organizationName, signInPage }: NoticeNeeds): JobDefinition<object> {
  return {
    queue: 'mail.notice',
    isPatient: true,
    run: async (data) => {
      const { organizationId, changeId, recipient, part } = data as Notice
      const facts = await inOrganization(db, organizationId, async (tx) => {
        const entry = await findEntry(tx, changeId)
        return entry && { entry, organization: await organizationName(tx, organizationId) }
      })
      if (!facts) return
      const frame = { organization: facts.organization, name: recipient.name, signInPage }
      const letter = composeNotice(translate, recipient.language, facts.entry, frame)
      await outbox.mail(recipient, letter, `${changeId}.${part}`)
    },
  }
}
