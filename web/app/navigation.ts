import {
  IconAddressBook,
  IconAppWindow,
  IconBuildingCommunity,
  IconBuildings,
  IconHistory,
  IconInbox,
  IconLayoutGrid,
  IconPhoneCall,
  IconPlugConnected,
  IconSettings,
  IconTags,
  IconTicket,
  IconUsers,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react'
import type { SessionUser } from '../../contract/session-shapes.ts'
import { holds } from './session.ts'

const entries = [
  { to: '/', title: 'applications', short: 'applicationsShort', icon: IconLayoutGrid, permission: null },
  { to: '/desk', title: 'desk', short: 'desk', icon: IconInbox, permission: 'tickets.decide' },
  { to: '/callers', title: 'callers', short: 'callers', icon: IconPhoneCall, permission: 'callers.help' },
  {
    to: '/counters',
    title: 'counters',
    short: 'counters',
    icon: IconBuildings,
    permission: 'organizations.manage',
  },
  { to: '/requests', title: 'requests', short: 'requestsShort', icon: IconInbox, permission: null },
  { to: '/users', title: 'users', short: 'users', icon: IconUsers, permission: 'users.view' },
  { to: '/groups', title: 'groups', short: 'groupsShort', icon: IconUsersGroup, permission: 'users.view' },
  { to: '/contacts', title: 'contacts', short: 'contacts', icon: IconAddressBook, permission: 'users.view' },
  { to: '/tickets', title: 'tickets', short: 'tickets', icon: IconTicket, permission: 'users.view' },
  { to: '/connectors', title: 'connectors', short: 'connectors', icon: IconPlugConnected, permission: 'users.manage' },
  {
    to: '/applications',
    title: 'suiteApplications',
    short: 'suiteApplications',
    icon: IconAppWindow,
    permission: 'applications.manage',
  },
  {
    to: '/customers',
    title: 'customers',
    short: 'customers',
    icon: IconBuildingCommunity,
    permission: 'applications.manage',
  },
  {
    to: '/shared-groups',
    title: 'sharedGroups',
    short: 'sharedGroups',
    icon: IconUsersPlus,
    permission: 'applications.manage',
  },
  { to: '/journal', title: 'journal', short: 'journal', icon: IconHistory, permission: 'journal.view' },
  { to: '/settings', title: 'settings', short: 'settings', icon: IconSettings, permission: 'settings.manage' },
  { to: '/settings/tags', title: 'tags', short: 'tags', icon: IconTags, permission: 'users.manage' },
] as const

type Entry = (typeof entries)[number]

// The person's own things stand above those of the organization; only customers ask for anything.
const ownPlaces: readonly string[] = ['/', '/desk', '/callers', '/counters', '/requests']
const ofVendor: readonly string[] = ['applications.manage', 'tickets.decide', 'callers.help', 'organizations.manage']
const ofCustomers: readonly string[] = ['/requests', '/tickets']

// What is opened every day stays within reach of the thumb; the rest stands behind "More".
const onPhoneBar: readonly string[] = ['/', '/desk', '/callers', '/requests', '/users', '/journal']
const mostOnBar = 3

/** Returns the entries of the navigation that the person may open. */
export function navigationOf(session: SessionUser): Entry[] {
  return entries.filter(({ to, permission }) => {
    if (permission !== null && ofVendor.includes(permission) && session.organization.kind !== 'provider') return false
    if (ofCustomers.includes(to) && session.organization.kind !== 'customer') return false
    // Whoever sees the settings finds the tags there.
    if (to === '/settings/tags' && holds(session, 'settings.manage')) return false
    return permission === null || holds(session, permission)
  })
}

/** Says whether an entry is about the person's own things, above the heading of the organization's. */
export const isOwnPlace = ({ to }: Pick<Entry, 'to'>): boolean => ownPlaces.includes(to)

/** Returns the same entries for a phone: those on the bar, and those behind "More". */
export function phoneNavigationOf(session: SessionUser): { bar: Entry[]; more: Entry[] } {
  const all = navigationOf(session)
  const bar = all.filter(({ to }) => onPhoneBar.includes(to)).slice(0, mostOnBar)
  return { bar, more: all.filter((entry) => !bar.includes(entry)) }
}
