import type { FastifyReply, FastifyRequest } from 'fastify'
import type { MailTestReport } from '../../../contract/index.ts'
import { type Database, inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, notFound } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { createLimiter } from '../../platform/throttle/index.ts'
import { followTest } from './follow-test.ts'
import { findMailAccount, type LoadedAccount } from './mail-account-queries.ts'
import { type MailTestPlan, type PlanNeeds, recipientOf } from './mail-test.ts'
import { noteTested } from './mail-test-queries.ts'
import type { MailTokens } from './oauth-tokens.ts'
import { runMailTest } from './run-mail-test.ts'

export interface MailTestNeeds {
  database: Database
  translate: Translate
  seal: Seal
  mailTargets: Targets
  mailTokens: Pick<MailTokens, 'accessTokenOf'>
}

/** What is asked: `subject` is the person whose account keeps how its test went. */
interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  to: string | undefined
  subject?: string
}

/** Who tests, with an account of their own, and whom the message goes to. */
interface Tester {
  actor: Actor
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
    { request, reply, to, subject }: Asked,
    plan: (needs: PlanNeeds, tester: Tester) => Promise<MailTestPlan>,
  ): Promise<MailTestReport> => {
    const actor = actorOf(request)
    const { organizationId, userId } = actor
    await minute.take(userId)
    await hour.take(userId)
    const account = await inOrganization(db, organizationId, (tx) => findMailAccount(tx, userId))
    if (!account) throw notFound()
    const recipient = recipientOf(to, account.person.email)
    const plans = { seal, targets, accessTokenOf: mailTokens.accessTokenOf }
    const planned = await plan(plans, { actor, account, to: recipient })
    return followTest(request, reply, async (following) => {
      const report = await runMailTest(needs, actor, planned, following)
      if (planned.isSaved && subject !== undefined && !following.signal.aborted) {
        const failure = report.failure?.code ?? null
        await inOrganization(db, organizationId, (tx) => noteTested(tx, { organizationId, userId: subject }, failure))
      }
      return report
    })
  }
}
