import type { z } from 'zod'
import type { updateMailSettingsShape } from '../../../contract/index.ts'
import { tidyHost } from './mail-host.ts'
import { fieldsOf, type MailSettingsFields, type MailSettingsRow } from './mail-settings.ts'

export type MailSettingsValues = z.output<typeof updateMailSettingsShape>

const textOrNull = (text: string | null): string | null => text?.trim() || null
const kept = <Value>(next: Value | undefined, current: Value): Value => (next === undefined ? current : next)

const givenOf = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]?: Exclude<Fields[Field], undefined>
  }

/** The settings as they would be. Without a server, port and encryption go with it. */
export function fieldsAfter(row: MailSettingsRow, values: MailSettingsValues): MailSettingsFields {
  const { limits, oauth, password: _password, ...given } = values
  const current = fieldsOf(row)
  const next = { ...current, ...givenOf(given) }
  const host = next.host === null ? null : tidyHost(next.host)
  return {
    ...next,
    ...(host === null ? { host, port: given.port ?? null, encryption: given.encryption ?? null } : { host }),
    userName: textOrNull(next.userName),
    senderName: textOrNull(next.senderName),
    senderAddress: textOrNull(next.senderAddress),
    replyTo: textOrNull(next.replyTo),
    limits: { ...current.limits, ...givenOf(limits ?? {}) },
    oauth: oauthAfter(kept(oauth, current.oauth)),
  }
}

function oauthAfter(wanted: MailSettingsValues['oauth'] | MailSettingsFields['oauth']): MailSettingsFields['oauth'] {
  if (!wanted) return null
  const { provider, clientId, tenant } = wanted
  // What belongs to the other providers does not linger: tokens must not be sent where nobody sees it any more.
  const isOther = provider === 'other'
  return {
    ...{ provider, clientId },
    tenant: provider === 'microsoft' ? textOrNull(tenant) : null,
    authorizationEndpoint: isOther ? textOrNull(wanted.authorizationEndpoint) : null,
    tokenEndpoint: isOther ? textOrNull(wanted.tokenEndpoint) : null,
    scope: isOther ? textOrNull(wanted.scope) : null,
  }
}

/** Whether a client secret given for one registration may be used with the other: it goes to the same place for the same client. */
export const isSameRegistration = (one: MailSettingsFields['oauth'], other: MailSettingsFields['oauth']): boolean =>
  (['provider', 'clientId', 'tenant', 'authorizationEndpoint', 'tokenEndpoint'] as const).every(
    (field) => one?.[field] === other?.[field],
  )
