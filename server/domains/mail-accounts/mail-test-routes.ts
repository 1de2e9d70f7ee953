import {
  mailTestReportShape,
  organizationItemParams,
  organizationParams,
  testMailAccountShape,
  testMailSettingsShape,
} from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Actor, HttpServer } from '../../platform/http/index.ts'
import { type MailTestNeeds, mailTester } from './mail-tester.ts'
import { planAccountTest } from './plan-account-test.ts'
import { planMyTest } from './plan-my-test.ts'
import { planSettingsTest } from './plan-settings-test.ts'
import { accountWithinReach, ownAccount } from './seen-account.ts'

const response = { 200: mailTestReportShape }

/** M10: tests of the organization's mail server, of somebody's account and of one's own, by a real conversation. */
export function registerMailTestRoutes(app: HttpServer, needs: MailTestNeeds): void {
  const test = mailTester(needs)
  app.post(
    '/api/v1/organizations/:org/settings/mail/test',
    {
      config: { access: { permission: 'settings.manage' }, operation: 'settings.mail.test' },
      schema: { params: organizationParams, body: testMailSettingsShape, response },
    },
    (request, reply) =>
      test({ request, reply, to: request.body.to }, (plans, { account, to }) =>
        planSettingsTest(plans, account, request.body, to),
      ),
  )
  app.post(
    '/api/v1/organizations/:org/users/:id/mail-account/test',
    {
      config: { access: { permission: 'users.manage' }, operation: 'users.mailAccount.test' },
      schema: { params: organizationItemParams, body: testMailAccountShape, response },
    },
    (request, reply) => {
      const { body, params } = request
      const subjectOf = (tx: Db, actor: Actor) => accountWithinReach(tx, actor, params.id)
      return test({ request, reply, to: body.to, subjectOf }, (plans, { account, to }) =>
        planAccountTest(plans, account, body, to),
      )
    },
  )
  app.post(
    '/api/v1/me/mail-account/test',
    {
      config: { access: { signedIn: 'everybody tests their own mail account' }, operation: 'me.mailAccount.test' },
      schema: { body: testMailAccountShape, response },
    },
    (request, reply) => {
      const { body } = request
      const subjectOf = (tx: Db, actor: Actor) => ownAccount(tx, actor.userId)
      return test({ request, reply, to: body.to, subjectOf }, (plans, { account, to }) =>
        planMyTest(plans, account, body, to),
      )
    },
  )
}
