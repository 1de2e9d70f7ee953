import { tellCustomerJob } from '../domains/applications/index.ts'
import { callerJobs } from '../domains/callers/index.ts'
import { forgetOldKeys, type Road } from '../domains/changes/index.ts'
import { deleteClosedJob } from '../domains/counters/index.ts'
import { deskJobs } from '../domains/desk/index.ts'
import { factorJobs } from '../domains/factors/index.ts'
import { grantJobs } from '../domains/grants/index.ts'
import { tellMembersJobs } from '../domains/group-care/index.ts'
import { linkJobs } from '../domains/links/index.ts'
import { noticeJob } from '../domains/mail/index.ts'
import { mailOauthJobs, mailReminderJobs } from '../domains/mail-accounts/index.ts'
import { messageJobs } from '../domains/messages/index.ts'
import { findAccountsJob } from '../domains/recovery/index.ts'
import { signInJobs } from '../domains/sign-in/index.ts'
import { ticketJobs } from '../domains/tickets/index.ts'
import { webhookJobs } from '../domains/webhooks/index.ts'
import { acrossOrganizations } from '../platform/database/index.ts'
import { problemPresenter } from '../platform/http/index.ts'
import type { JobDefinition } from '../platform/jobs/index.ts'
import { resealJob } from '../platform/resealing/index.ts'
import { allSealed } from './all-sealed.ts'
import type { Tools } from './tools.ts'

/** All work that is done outside requests. */
export function allJobs(tools: Tools, road: Road): JobDefinition<object>[] {
  const { database, outbox, translate, baseUrl, signer, throttle, sendJob, oidc, seal } = tools
  return [
    ...signInJobs(database, throttle, oidc.endAccess),
    ...linkJobs({ database, outbox, translate, baseUrl }),
    ...tellMembersJobs({ db: database.db, translate, outbox, sendJob, signInPage: baseUrl }),
    noticeJob({ db: database.db, translate, outbox, signInPage: baseUrl }),
    ...factorJobs({ database, signer, outbox, translate }),
    findAccountsJob({ database, canMail: outbox.canMail, sendJob }),
    ...grantJobs({ db: database.db, road, translate, outbox, sendJob, baseUrl }),
    ...callerJobs({ database, signer, outbox, translate }),
    ...ticketJobs({ db: database.db, translate, outbox, baseUrl }),
    ...deskJobs({
      database,
      road,
      sendJob,
      tellOutside: tools.tellOutside,
      present: problemPresenter(translate),
      outbox,
      baseUrl,
    }),
    ...mailReminderJobs({ db: database.db, translate, outbox, sendJob, baseUrl }),
    ...mailOauthJobs({ db: database.db, translate, outbox, baseUrl }),
    ...messageJobs(database.db, tools.delivery),
    ...oidc.jobs,
    resealJob({ ...tools, db: database.db, columns: allSealed }),
    tellCustomerJob(database),
    deleteClosedJob(database),
    ...webhookJobs({ db: database.db, sendJob, seal, baseUrl, allowsPrivate: tools.allowsPrivateWebhooks }),
    {
      queue: 'changes.forget-keys',
      schedule: '7 * * * *',
      run: () => acrossOrganizations(database.db, forgetOldKeys),
    },
  ]
}
