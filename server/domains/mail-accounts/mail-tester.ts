import type { FastifyReply, FastifyRequest } from 'fastify'
import type { MailTestReport } from '../../../contract/index.ts'
import { type Database, type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { createLimiter } from '../../platform/throttle/index.ts'
import { followTest } from './follow-test.ts'
import type { LoadedAccount } from './mail-account-queries.ts'
import { type MailTestPlan, type PlanNeeds, recipientOf } from './mail-test.ts'
import { noteTested } from './mail-test-queries.ts'
import type { MailTokens } from './oauth-tokens.ts'
import { runMailTest } from './run-mail-test.ts'
import { ownAccount } from './seen-account.ts'

export interface MailTestNeeds {
  database: Database
  translate: Translate
  seal: Seal
  mailTargets: Targets
  mailTokens: Pick<MailTokens, 'accessTokenOf'>
}

/** What is asked. `subjectOf`: the person whose account is tested, and keeps how that went; throws 404. */
interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  to: string | undefined
  subjectOf?: (tx: Db, actor: Actor) => Promise<LoadedAccount>
}

/** Whose account is tested, of who tests where nobody was named, and whom the message goes to. */
interface Tested {
  account: LoadedAccount
  to: string
}

// A test takes half a minute at most: one person holds no more than a few conversations open.
const limits = { minute: { points: 8, durationSeconds: 60 }, hour: { points: 60, durationSeconds: 60 * 60 } }

/** Makes what runs a test once it is planned, and answers with its report. Throws 429 when somebody tests too often. */
export function mailTester({ database, translate, seal, mailTargets: targets, mailTokens }: MailTestNeeds) {
  const { db } = database
  const minute = createLimiter(database, 'mailTests', limits.minute)
  const hour = createLimiter(database, 'mailTestsHour', limits.hour)
  const needs = { db, translate, isAllowed: targets.isAllowed }
  return async (
    { request, reply, to, subjectOf }: Asked,
    plan: (needs: PlanNeeds, tested: Tested) => Promise<MailTestPlan>,
  ): Promise<MailTestReport> => {
    const actor = actorOf(request)
    const { organizationId, userId } = actor
    const { own, subject } = await inOrganization(db, organizationId, async (tx) => ({
      own: await ownAccount(tx, userId),
      subject: await subjectOf?.(tx, actor),
    }))
    await minute.take(userId)
    await hour.take(userId)
    const recipient = recipientOf(to, own.person.email)
    const plans = { seal, targets, accessTokenOf: mailTokens.accessTokenOf }
    const planned = await plan(plans, { account: subject ?? own, to: recipient })
    return followTest(request, reply, async (following) => {
      const report = await runMailTest(needs, actor, planned, following)
      if (planned.isSaved && subject && !following.signal.aborted) {
        const failure = report.failure?.code ?? null
        await inOrganization(db, organizationId, (tx) => noteTested(tx, subject, failure))
      }
      return report
    })
  }
}
