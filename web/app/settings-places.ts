import type { SessionUser } from '../../contract/session-shapes.ts'
import { holds } from './session.ts'

type Place = {
  to: string
  title: string
  permission: string
  /** Only the vendor has it. */
  ofVendor?: true
}

const places = [
  { to: '/settings', title: 'settingsTabs.rules', permission: 'settings.manage' },
  { to: '/settings/mail', title: 'settingsTabs.mail', permission: 'settings.manage' },
  { to: '/settings/companies', title: 'settingsTabs.companies', permission: 'settings.manage' },
  { to: '/settings/tags', title: 'settingsTabs.tags', permission: 'users.manage' },
  { to: '/settings/duties', title: 'settingsTabs.duties', permission: 'settings.manage' },
  { to: '/desk-settings', title: 'settingsTabs.desk', permission: 'settings.manage', ofVendor: true },
  { to: '/ticket-rules', title: 'settingsTabs.ticketRules', permission: 'settings.manage', ofVendor: true },
  { to: '/letters', title: 'settingsTabs.letters', permission: 'settings.manage', ofVendor: true },
  { to: '/webhooks', title: 'settingsTabs.webhooks', permission: 'settings.manage', ofVendor: true },
  { to: '/templates', title: 'settingsTabs.templates', permission: 'organizations.manage', ofVendor: true },
] as const satisfies readonly Place[]

/** Returns the parts of the settings that the person may open. */
export function settingsPlacesOf(session: SessionUser): (typeof places)[number][] {
  const isVendor = session.organization.kind === 'provider'
  return places.filter((place) => holds(session, place.permission) && (isVendor || !('ofVendor' in place)))
}
