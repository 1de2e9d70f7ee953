import { applicationTexts } from '../domains/applications/index.ts'
import { callerTexts } from '../domains/callers/index.ts'
import { changeTexts } from '../domains/changes/index.ts'
import { companyTexts } from '../domains/companies/index.ts'
import { connectorTexts } from '../domains/connectors/index.ts'
import { contactTexts } from '../domains/contacts/index.ts'
import { counterTexts } from '../domains/counters/index.ts'
import { deskTexts } from '../domains/desk/index.ts'
import { dutyTexts } from '../domains/duties/index.ts'
import { factorTexts } from '../domains/factors/index.ts'
import { grantTexts } from '../domains/grants/index.ts'
import { groupCareTexts } from '../domains/group-care/index.ts'
import { letterTexts } from '../domains/letters/index.ts'
import { linkTexts } from '../domains/links/index.ts'
import { mailTexts } from '../domains/mail/index.ts'
import {
  failureTexts,
  mailAccountTexts,
  mailOauthTexts,
  mailSettingsTexts,
  mailTestTexts,
  reachFailureTexts,
} from '../domains/mail-accounts/index.ts'
import { messageTexts } from '../domains/messages/index.ts'
import { organizationTexts } from '../domains/organizations/index.ts'
import { passwordTexts } from '../domains/passwords/index.ts'
import { recoveryTexts } from '../domains/recovery/index.ts'
import { rightsTexts } from '../domains/rights/index.ts'
import { sessionTexts } from '../domains/sessions/index.ts'
import { settingsTexts } from '../domains/settings/index.ts'
import { signInTexts } from '../domains/sign-in/index.ts'
import { requestTexts, ticketLetterTexts, ticketTexts } from '../domains/tickets/index.ts'
import { userNoticeTexts, userTexts } from '../domains/users/index.ts'
import { webhookTexts } from '../domains/webhooks/index.ts'
import { problemTexts } from '../platform/http/index.ts'
import { oidcTexts } from '../protocols/oidc/index.ts'

/** Everything the server says, in both languages. */
export const allTexts = [
  problemTexts,
  changeTexts,
  mailTexts,
  organizationTexts,
  applicationTexts,
  settingsTexts,
  letterTexts,
  companyTexts,
  contactTexts,
  groupCareTexts,
  rightsTexts,
  dutyTexts,
  passwordTexts,
  linkTexts,
  userTexts,
  userNoticeTexts,
  mailSettingsTexts,
  mailAccountTexts,
  mailOauthTexts,
  failureTexts,
  reachFailureTexts,
  mailTestTexts,
  messageTexts,
  grantTexts,
  requestTexts,
  ticketTexts,
  ticketLetterTexts,
  deskTexts,
  sessionTexts,
  factorTexts,
  connectorTexts,
  signInTexts,
  recoveryTexts,
  counterTexts,
  callerTexts,
  webhookTexts,
  oidcTexts,
]
