import type { MailSettings } from '../../../contract/index.ts'
import type { AccountGroup } from './account-figures-queries.ts'
import { keptFor } from './mail-account.ts'
import { completeServer } from './mail-server.ts'
import { fieldsOf, type MailSettingsRow } from './mail-settings.ts'
import { figuresOf } from './mail-settings-effects.ts'
import { redirectUriOf } from './oauth-places.ts'
import { mailPresets } from './presets.ts'

/** The mail server as the API tells it, without any secret. The only place that decides what of it leaves the server. */
export function presentMailSettings(row: MailSettingsRow, groups: AccountGroup[], baseUrl: string): MailSettings {
  const { oauth, ...fields } = fieldsOf(row)
  const server = completeServer(row)
  return {
    isConfigured: server !== null,
    ...fields,
    password: keptFor(row.password_place, server),
    oauth: oauth && { ...oauth, hasClientSecret: row.oauth_secret_sealed !== null },
    redirectUri: redirectUriOf(baseUrl),
    presets: mailPresets,
    accounts: figuresOf(row, groups),
    version: row.version,
  }
}
