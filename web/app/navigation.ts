import { IconApps, IconHistory, IconUsers } from '@tabler/icons-react'
import type { SessionUser } from '../../contract/session-shapes.ts'
import { holds } from './session.ts'

const entries = [
  { to: '/', title: 'applications', short: 'applicationsShort', icon: IconApps, permission: null },
  { to: '/users', title: 'users', short: 'users', icon: IconUsers, permission: 'users.view' },
  { to: '/journal', title: 'journal', short: 'journal', icon: IconHistory, permission: 'journal.view' },
] as const

/** Returns the entries of the navigation that the person may open. */
export function navigationOf(session: SessionUser) {
  return entries.filter(({ permission }) => permission === null || holds(session, permission))
}
