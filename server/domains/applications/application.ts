import type { ApplicationsTable } from './application-table.ts'

interface Bilingual {
  fr: string
  en: string
}

export interface ApplicationPermission {
  key: string
  name: Bilingual
}

/** An application as stored, with its permissions. The hash of its secret is null where the role may not see it. */
export interface ApplicationRow extends Omit<ApplicationsTable, 'created_at' | 'updated_at' | 'version'> {
  created_at: Date
  updated_at: Date
  version: number
  secret_created_at: Date | null
  secret_hash: Buffer | null
  permissions: ApplicationPermission[]
}

/** The fields of an application as the vendor writes them. */
export interface ApplicationFields {
  key: string
  name: Bilingual
  description: Bilingual
  icon: string
  color: string
  url: string
  permissions: ApplicationPermission[]
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
    permissions: row.permissions,
    clientAuth: row.client_auth,
    redirectUris: row.redirect_uris,
    postLogoutRedirectUris: row.post_logout_redirect_uris,
    backchannelLogoutUri: row.backchannel_logout_uri,
  }
}

/** The columns that hold an application's fields; its permissions have a table of their own. */
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
    client_auth: fields.clientAuth,
    redirect_uris: fields.redirectUris,
    post_logout_redirect_uris: fields.postLogoutRedirectUris,
    backchannel_logout_uri: fields.backchannelLogoutUri,
  }
}

interface BilingualSnapshot extends Bilingual {
  /** What the journal shows. */
  name: string
}

const told = ({ fr, en }: Bilingual): BilingualSnapshot => ({ name: fr === en ? fr : `${fr} / ${en}`, fr, en })

/** What the journal keeps of an application: everything but its secret. */
export function snapshotOf(fields: ApplicationFields) {
  return {
    ...fields,
    name: told(fields.name),
    description: told(fields.description),
    permissions: fields.permissions.map(({ key, name }) => ({ key, ...told(name) })),
  }
}

type ApplicationSnapshot = ReturnType<typeof snapshotOf>

/** The fields that differ between two states of an application, on each side. Null when none does. */
export function differenceOf(before: ApplicationFields, after: ApplicationFields) {
  const [left, right] = [snapshotOf(before), snapshotOf(after)]
  const keys = Object.keys(right) as (keyof ApplicationSnapshot)[]
  const changed = keys.filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]))
  if (changed.length === 0) return null
  const pick = (from: ApplicationSnapshot) => Object.fromEntries(changed.map((key) => [key, from[key]]))
  return { before: pick(left), after: pick(right) }
}

/** Fields as the journal keeps them, as values of a change again. */
export function valuesOf(snapshot: Partial<ApplicationSnapshot>): Partial<Omit<ApplicationFields, 'key'>> {
  const { key: _immutable, name, description, permissions, ...others } = snapshot
  const bilingual = ({ fr, en }: Bilingual): Bilingual => ({ fr, en })
  return {
    ...others,
    ...(name && { name: bilingual(name) }),
    ...(description && { description: bilingual(description) }),
    ...(permissions && { permissions: permissions.map((one) => ({ key: one.key, name: bilingual(one) })) }),
  }
}
