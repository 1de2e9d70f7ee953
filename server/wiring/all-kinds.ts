import { applicationKinds } from '../domains/applications/index.ts'
import { kindsByName, type Road } from '../domains/changes/index.ts'
import { companyKinds } from '../domains/companies/index.ts'
import { connectorKinds } from '../domains/connectors/index.ts'
import { contactKinds } from '../domains/contacts/index.ts'
import { counterKinds } from '../domains/counters/index.ts'
import { deskKinds } from '../domains/desk/index.ts'
import { targetPresenter } from '../domains/directory/index.ts'
import { dutyKinds } from '../domains/duties/index.ts'
import { factorKinds } from '../domains/factors/index.ts'
import { grantKinds, keptRights } from '../domains/grants/index.ts'
import { groupKinds } from '../domains/group-care/index.ts'
import { updateLetter } from '../domains/letters/index.ts'
import { mailAccountKinds, mailConnectionKinds } from '../domains/mail-accounts/index.ts'
import { recoveryKinds } from '../domains/recovery/index.ts'
import { endOwnSessions, signOutUser } from '../domains/sessions/index.ts'
import { updateSettingsKind } from '../domains/settings/index.ts'
import { changeMyPassword, changeMyPreferences } from '../domains/sign-in/index.ts'
import { ticketKinds, ticketOpener } from '../domains/tickets/index.ts'
import { judgeFollowers, loadAuthority, userKinds } from '../domains/users/index.ts'
import { webhookKinds } from '../domains/webhooks/index.ts'
import type { Tools } from './tools.ts'

/** The road with every kind of change there is. */
export function makeRoad(tools: Tools): Road {
  const { database, translate, sendJob, outbox, endAccess, seal } = tools
  return {
    db: database.db,
    kinds: kindsByName([
      ...userKinds(endAccess.ofUser, outbox.canMail, keptRights),
      ...grantKinds,
      updateSettingsKind,
      updateLetter(tools.letters, translate),
      ...groupKinds(outbox.canMail),
      ...applicationKinds,
      ...dutyKinds,
      ...companyKinds,
      ...contactKinds(judgeFollowers(outbox.canMail)),
      signOutUser(endAccess),
      endOwnSessions(endAccess),
      ...factorKinds(endAccess, seal, outbox),
      ...connectorKinds(endAccess.ofUser),
      changeMyPreferences,
      changeMyPassword(endAccess),
      ...webhookKinds(tools.seal, tools.allowsPrivateWebhooks, tools.forgetAwaited),
      ...ticketKinds(tools),
      ...deskKinds,
      ...recoveryKinds(endAccess, outbox.canMail),
      ...counterKinds(endAccess),
      ...mailConnectionKinds,
      ...mailAccountKinds(tools),
    ]),
    translate,
    loadAuthority,
    presentTarget: targetPresenter(translate),
    openTicket: ticketOpener(tools),
    sendJob,
    canMail: outbox.canMail,
  }
}
