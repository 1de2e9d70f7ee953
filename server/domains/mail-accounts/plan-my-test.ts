import type { z } from 'zod'
import type { testMailAccountShape } from '../../../contract/index.ts'
import { effectiveOf } from './mail-account.ts'
import type { LoadedAccount } from './mail-account-queries.ts'
import { type MailTestPlan, type PlanNeeds, refuse } from './mail-test.ts'
import { planAccountTest } from './plan-account-test.ts'

/**
 * M10, M11: what a test of one's own account is sent with. People give a password; where it goes is the organization's to
 * say: nobody lets the server knock at other doors. Throws 422.
 */
export async function planMyTest(
  needs: PlanNeeds,
  account: LoadedAccount,
  body: z.output<typeof testMailAccountShape>,
  to: string,
): Promise<MailTestPlan> {
  const effective = effectiveOf(account)
  const fields = ['host', 'port', 'encryption', 'userName'] as const
  const others = fields.filter((field) => body[field] !== undefined && body[field] !== effective[field])
  refuse(others.map((field) => ({ field: `/${field}`, code: 'mailTestServerOfOrganization' })))
  return planAccountTest(needs, account, body, to)
}
