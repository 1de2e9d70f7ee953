import type { Snapshot } from '../journal/index.ts'
import type { MailSettingsFields } from './mail-settings.ts'

const journalName = (field: string) => `mail${field.charAt(0).toUpperCase()}${field.slice(1)}`
const fieldName = (name: string) => `${name.charAt(4).toLowerCase()}${name.slice(5)}`

/** Whether a secret was kept before and what came of it, as the journal tells it: never the secret itself. */
export function secretsInJournal(field: string, had: boolean, given: string | null | undefined) {
  if (given === undefined || (given === null && !had)) return null
  const after = given === null ? false : had ? 'replaced' : true
  return { before: { [field]: had }, after: { [field]: after } }
}

/** Fields as the journal keeps them: under names of their own, since a port or a host may be of something else there. */
export const inJournal = (fields: object): Snapshot =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [journalName(field), value]))

/** The settings as the journal keeps them. A registration is one thing there, called by its client. */
export function settingsInJournal({ limits, oauth, ...fields }: MailSettingsFields): Snapshot {
  return inJournal({
    ...fields,
    ...limits,
    oauth: oauth && { name: `${oauth.provider} · ${oauth.clientId}`, ...oauth },
  })
}

const secrets = new Set(['mailPassword', 'mailClientSecret'])

/** An entry without what it says of secrets. */
export const withoutSecrets = (told: Snapshot | null): Snapshot =>
  Object.fromEntries(Object.entries(told ?? {}).filter(([name]) => !secrets.has(name)))

/** Fields back from the journal, by the names of the API. */
export const fromJournal = (told: Snapshot | null): Snapshot =>
  Object.fromEntries(Object.entries(withoutSecrets(told)).map(([name, value]) => [fieldName(name), value]))

const limitNames = new Set([
  ...['messagesPerPersonPerHour', 'messagesPerOrganizationPerHour'],
  ...['recipientsPerMessage', 'attachmentsMegabytes'],
])

/** The values that bring settings back to what an entry says. */
export function settingsFromJournal(told: Snapshot | null): Snapshot {
  const { oauth, ...fields } = fromJournal(told)
  const own = Object.entries(fields)
  const limits = own.filter(([field]) => limitNames.has(field))
  const { name: _name, ...registration } = (oauth ?? {}) as Snapshot
  return {
    ...Object.fromEntries(own.filter(([field]) => !limitNames.has(field))),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) }),
    ...(oauth !== undefined && { oauth: oauth === null ? null : registration }),
  }
}
