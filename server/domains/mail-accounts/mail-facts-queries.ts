import { type RawBuilder, sql } from 'kysely'
import { nothingOwn, type OwnFacts, type SettingsFacts, stateOf } from './mail-account.ts'
import { unconfigured } from './mail-settings.ts'
import './mail-table.ts'

/** What the rules look at of the person in the row `users`, within a statement about people; null where all is inherited. */
export const mailFactsOfUser = sql<OwnFacts | null>`(
  select jsonb_build_object('user_name', a.user_name, 'host', a.host, 'port', a.port, 'encryption', a.encryption,
    'password_place', a.password_place, 'oauth_client', a.oauth_client, 'oauth_place', a.oauth_place,
    'oauth_failed', a.oauth_failed_at is not null)
  from mail_accounts a where a.organization_id = users.organization_id and a.user_id = users.id)`

/** What they look at of the settings of the organization with this id; null where there are none. */
export const mailFactsOfOrganization = (id: RawBuilder<unknown>) => sql<SettingsFacts | null>`(
  select to_jsonb(s) - 'password_sealed' - 'oauth_secret_sealed' from mail_settings s where s.organization_id = ${id})`

/** Whether somebody can send as themselves, from such facts. Null where there is no server for them. */
export function isMailReady(
  settings: SettingsFacts | null,
  own: OwnFacts | null,
  person: { signInName: string; email: string | null },
): boolean | null {
  const state = stateOf({ settings: settings ?? unconfigured, own: own ?? nothingOwn, person })
  return state === 'noServer' ? null : state === 'ready'
}
