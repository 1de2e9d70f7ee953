import type { Settings } from '../../../contract/index.ts'
import { providerMinimumOf, type SettingsRow, valuesOf } from './settings.ts'

/** Which ways of sending work on this server. */
export interface Channels {
  canMail: boolean
  canSms: boolean
}

/** The settings as the API tells them. The only place that decides what of them leaves the server. */
export function presentSettings(row: SettingsRow, { canMail, canSms }: Channels): Settings {
  return {
    ...valuesOf(row),
    providerMinimum: providerMinimumOf(row),
    canSendMail: canMail,
    canSendSms: canSms,
    version: row.version,
  }
}
