import type { Application, DeclaredDuty } from '../../../contract/index.ts'
import type { ApplicationsTable } from './application-table.ts'

export interface Bilingual {
  fr: string
  en: string
}

export type ApplicationSection = Application['sections'][number]
export type ApplicationPermission = Application['permissions'][number]

/** What an application declares: rights in sections, and fields of its users. Each has a table of its own. */
export interface Declared {
  sections: ApplicationSection[]
  permissions: ApplicationPermission[]
  duties: DeclaredDuty[]
}

/** An application as stored, with what it declares. The hash of its secret is null where the role may not see it. */
export interface ApplicationRow
  extends Omit<
      ApplicationsTable,
      'for_all' | 'needs_four_eyes' | 'may_send_mail' | 'created_at' | 'updated_at' | 'version'
    >,
    Declared {
  for_all: boolean
  needs_four_eyes: boolean
  may_send_mail: boolean
  created_at: Date
  updated_at: Date
  version: number
  secret_created_at: Date | null
  secret_hash: Buffer | null
}

/** The fields of an application as the vendor writes them. */
export interface ApplicationFields extends Declared {
  key: string
  name: Bilingual
  description: Bilingual
  icon: string
  color: string
  url: string
  promiseHours: number | null
  needsFourEyes: boolean
  maySendMail: boolean
  forAll: boolean
  clientAuth: 'secret' | 'none'
  redirectUris: string[]
  postLogoutRedirectUris: string[]
  backchannelLogoutUri: string | null
}

/** What the vendor wrote about an application. */
export function fieldsOf(row: ApplicationRow): ApplicationFields {
  return {
    key: row.key,
    name: { fr: row.name_fr, en: row.name_en },
    description: { fr: row.description_fr, en: row.description_en },
    icon: row.icon,
    color: row.color,
    url: row.url,
    sections: row.sections,
    permissions: row.permissions,
    duties: row.duties,
    promiseHours: row.promise_hours,
    needsFourEyes: row.needs_four_eyes,
    maySendMail: row.may_send_mail,
    forAll: row.for_all,
    clientAuth: row.client_auth,
    redirectUris: row.redirect_uris,
    postLogoutRedirectUris: row.post_logout_redirect_uris,
    backchannelLogoutUri: row.backchannel_logout_uri,
  }
}

/** The columns that hold an application's fields; what it declares has tables of its own. */
export function columnsOf(fields: ApplicationFields) {
  return {
    key: fields.key,
    name_fr: fields.name.fr,
    name_en: fields.name.en,
    description_fr: fields.description.fr,
    description_en: fields.description.en,
    icon: fields.icon,
    color: fields.color,
    url: fields.url,
    promise_hours: fields.promiseHours,
    needs_four_eyes: fields.needsFourEyes,
    may_send_mail: fields.maySendMail,
    for_all: fields.forAll,
    client_auth: fields.clientAuth,
    redirect_uris: fields.redirectUris,
    post_logout_redirect_uris: fields.postLogoutRedirectUris,
    backchannel_logout_uri: fields.backchannelLogoutUri,
  }
}
