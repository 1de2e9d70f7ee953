import type { SessionUser } from '../../contract/session-shapes.ts'
import { holds } from './session.ts'

const places = [
  { to: '/settings', title: 'settingsTabs.rules', permission: 'settings.manage' },
  { to: '/settings/companies', title: 'settingsTabs.companies', permission: 'settings.manage' },
  { to: '/settings/tags', title: 'settingsTabs.tags', permission: 'users.manage' },
  { to: '/settings/duties', title: 'settingsTabs.duties', permission: 'settings.manage' },
] as const

/** Returns the parts of the settings that the person may open. */
export function settingsPlacesOf(session: SessionUser): (typeof places)[number][] {
  return places.filter(({ permission }) => holds(session, permission))
}
