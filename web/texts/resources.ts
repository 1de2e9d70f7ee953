import type app from './en/app.ts'
import type applications from './en/applications.ts'
import type asking from './en/asking.ts'
import type bulk from './en/bulk.ts'
import type callers from './en/callers.ts'
import type companies from './en/companies.ts'
import type connectors from './en/connectors.ts'
import type contacts from './en/contacts.ts'
import type counters from './en/counters.ts'
import type createUser from './en/createUser.ts'
import type customers from './en/customers.ts'
import type desk from './en/desk.ts'
import type deskSettings from './en/deskSettings.ts'
import type deskTicket from './en/deskTicket.ts'
import type duties from './en/duties.ts'
import type factorSetup from './en/factorSetup.ts'
import type factors from './en/factors.ts'
import type groups from './en/groups.ts'
import type home from './en/home.ts'
import type invitations from './en/invitations.ts'
import type journal from './en/journal.ts'
import type letters from './en/letters.ts'
import type links from './en/links.ts'
import type mailAccount from './en/mailAccount.ts'
import type mailMessages from './en/mailMessages.ts'
import type mailSettings from './en/mailSettings.ts'
import type mailTest from './en/mailTest.ts'
import type newPassword from './en/newPassword.ts'
import type noAccess from './en/noAccess.ts'
import type palette from './en/palette.ts'
import type person from './en/person.ts'
import type preferences from './en/preferences.ts'
import type proof from './en/proof.ts'
import type requests from './en/requests.ts'
import type rights from './en/rights.ts'
import type secondFactor from './en/secondFactor.ts'
import type security from './en/security.ts'
import type settings from './en/settings.ts'
import type setup from './en/setup.ts'
import type sharedGroups from './en/sharedGroups.ts'
import type signIn from './en/signIn.ts'
import type tags from './en/tags.ts'
import type templates from './en/templates.ts'
import type ticketRules from './en/ticketRules.ts'
import type tickets from './en/tickets.ts'
import type ui from './en/ui.ts'
import type user from './en/user.ts'
import type userRights from './en/userRights.ts'
import type users from './en/users.ts'
import type webhooks from './en/webhooks.ts'

/** Every namespace with its English catalogue: what `t()` accepts is checked against it. */
export interface Resources {
  app: typeof app
  applications: typeof applications
  asking: typeof asking
  bulk: typeof bulk
  callers: typeof callers
  companies: typeof companies
  connectors: typeof connectors
  contacts: typeof contacts
  counters: typeof counters
  createUser: typeof createUser
  customers: typeof customers
  desk: typeof desk
  deskSettings: typeof deskSettings
  deskTicket: typeof deskTicket
  duties: typeof duties
  factors: typeof factors
  factorSetup: typeof factorSetup
  groups: typeof groups
  home: typeof home
  invitations: typeof invitations
  journal: typeof journal
  letters: typeof letters
  links: typeof links
  mailAccount: typeof mailAccount
  mailMessages: typeof mailMessages
  mailSettings: typeof mailSettings
  mailTest: typeof mailTest
  newPassword: typeof newPassword
  noAccess: typeof noAccess
  palette: typeof palette
  person: typeof person
  preferences: typeof preferences
  proof: typeof proof
  requests: typeof requests
  rights: typeof rights
  secondFactor: typeof secondFactor
  security: typeof security
  settings: typeof settings
  setup: typeof setup
  sharedGroups: typeof sharedGroups
  signIn: typeof signIn
  tags: typeof tags
  templates: typeof templates
  ticketRules: typeof ticketRules
  tickets: typeof tickets
  ui: typeof ui
  user: typeof user
  userRights: typeof userRights
  users: typeof users
  webhooks: typeof webhooks
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Resources
  }
}
