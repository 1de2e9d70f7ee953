import { isEmailAddress } from '../../platform/contact-data/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Findings } from '../changes/index.ts'
import { endpointFaults } from './endpoint-faults.ts'
import { hostFaults, incompleteFaults } from './mail-host.ts'
import { completeServer, placeOf } from './mail-server.ts'
import type { MailSettingsFields, MailSettingsRow } from './mail-settings.ts'
import type { MailSettingsValues } from './mail-settings-values.ts'

const fault = (field: string, code: string): FieldFault => ({ field, code })

const addressFaults = (fields: MailSettingsFields): FieldFault[] =>
  (['senderAddress', 'replyTo'] as const)
    .filter((field) => fields[field] !== null && !isEmailAddress(fields[field]))
    .map((field) => fault(`/${field}`, 'emailInvalid'))

/** What the chosen way of signing in at the server needs besides. */
function authenticationFaults(
  row: MailSettingsRow,
  after: MailSettingsFields,
  password: string | null | undefined,
): FieldFault[] {
  const server = completeServer(after)
  if (!server) return password ? [fault('/password', 'mailNoServer')] : []
  if (after.authentication === 'oauth') return after.oauth ? [] : [fault('/authentication', 'mailOauthMissing')]
  if (after.authentication !== 'shared') return []
  const needsName = after.userName === null ? [fault('/userName', 'mailSharedNeedsUserName')] : []
  if (password || (password === undefined && row.password_place === placeOf(server))) return needsName
  const isForOther = password === undefined && row.password_place !== null
  return [...needsName, fault('/password', isForOther ? 'mailPasswordNeededAgain' : 'mailSharedNeedsPassword')]
}

/** M8: what stands against the settings as they would be. A name that leads inside is looked at again at each connection. */
export function checkMailSettings(
  row: MailSettingsRow,
  after: MailSettingsFields,
  values: MailSettingsValues,
  targets: Targets,
): Findings {
  return {
    problems: [
      ...incompleteFaults(after),
      ...hostFaults(after.host, targets),
      ...addressFaults(after),
      ...(after.oauth ? endpointFaults(after.oauth, targets) : []),
      ...authenticationFaults(row, after, values.password),
    ],
    warnings: after.encryption === 'none' ? [fault('/encryption', 'mailEncryptionNone')] : [],
  }
}
