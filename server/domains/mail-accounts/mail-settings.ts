import type { Selectable } from 'kysely'
import type { Tables } from '../../platform/database/index.ts'
import { registrationOf } from './oauth-registration.ts'
import './mail-table.ts'

/** The mail server of an organization as it is stored. */
export type MailSettingsRow = Omit<Selectable<Tables['mail_settings']>, 'organization_id'>

/** What counts where nothing was ever configured. */
export const unconfigured: MailSettingsRow = {
  preset: 'other',
  ...{ host: null, port: null, encryption: null },
  authentication: 'own',
  ...{ user_name: null, password_sealed: null, password_place: null },
  user_name_from: 'signInName',
  ...{ sender_name: null, sender_address: null, reply_to: null },
  ...{ person_hourly: 100, organization_hourly: 2000, message_recipients: 50, attachments_megabytes: 10 },
  ...{ oauth_provider: null, oauth_client_id: null, oauth_secret_sealed: null, oauth_tenant: null },
  ...{ oauth_authorization_endpoint: null, oauth_token_endpoint: null, oauth_scope: null },
  reminded_at: null,
  version: 0,
}

/** A row as it is read together with an account. */
type Row = Omit<MailSettingsRow, 'reminded_at'>

/** The registration at a mail provider as an administrator finds it, without its secret. */
function oauthOf(row: Row) {
  if (row.oauth_provider === null || row.oauth_client_id === null) return null
  return {
    provider: row.oauth_provider,
    clientId: row.oauth_client_id,
    tenant: row.oauth_tenant,
    authorizationEndpoint: row.oauth_authorization_endpoint,
    tokenEndpoint: row.oauth_token_endpoint,
    scope: row.oauth_scope,
  }
}

/** How much may be sent. */
export const limitsOf = (row: Row) => ({
  messagesPerPersonPerHour: row.person_hourly,
  messagesPerOrganizationPerHour: row.organization_hourly,
  recipientsPerMessage: row.message_recipients,
  attachmentsMegabytes: row.attachments_megabytes,
})

/** The fields that an administrator finds in the form, without secrets. */
export const fieldsOf = (row: Row) => ({
  preset: row.preset,
  host: row.host,
  port: row.port,
  encryption: row.encryption,
  authentication: row.authentication,
  userName: row.user_name,
  userNameFrom: row.user_name_from,
  senderName: row.sender_name,
  senderAddress: row.sender_address,
  replyTo: row.reply_to,
  limits: limitsOf(row),
  oauth: oauthOf(row),
})

export type MailSettingsFields = ReturnType<typeof fieldsOf>

/** The columns that hold these fields. */
export const columnsOf = ({ limits, oauth, ...fields }: MailSettingsFields) => ({
  preset: fields.preset,
  host: fields.host,
  port: fields.port,
  encryption: fields.encryption,
  authentication: fields.authentication,
  user_name: fields.userName,
  user_name_from: fields.userNameFrom,
  sender_name: fields.senderName,
  sender_address: fields.senderAddress,
  reply_to: fields.replyTo,
  person_hourly: limits.messagesPerPersonPerHour,
  organization_hourly: limits.messagesPerOrganizationPerHour,
  message_recipients: limits.recipientsPerMessage,
  attachments_megabytes: limits.attachmentsMegabytes,
  oauth_provider: oauth?.provider ?? null,
  oauth_client_id: oauth?.clientId ?? null,
  oauth_tenant: oauth?.tenant ?? null,
  oauth_authorization_endpoint: oauth?.authorizationEndpoint ?? null,
  oauth_token_endpoint: oauth?.tokenEndpoint ?? null,
  oauth_scope: oauth?.scope ?? null,
})

/** Which registration tokens must belong to; null where there is none to connect mailboxes with. */
export const clientOf = (row: Parameters<typeof registrationOf>[0]): string | null =>
  registrationOf(row)?.client ?? null
