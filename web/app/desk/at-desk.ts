import { useLocation } from '@tanstack/react-router'
import type { SessionUser } from '../../../contract/session-shapes.ts'
import { holds, useSession } from '../session.ts'

const deskPermissions = ['tickets.decide', 'callers.help', 'organizations.manage']
const deskPlaces = /^\/(desk|callers|calls|counters|journal)(\/|$)/

// At any part of the desk.
function isAtVendor(session: SessionUser): boolean {
  return session.organization.kind === 'provider' && deskPermissions.some((key) => holds(session, key))
}

/** Returns whether somebody's card is open, which belongs to the place of callers. */
export function useIsInCall(): boolean {
  return useLocation({ select: ({ pathname }) => pathname.startsWith('/calls/') })
}

/** Returns whether the screen belongs to the vendor's desk, whose navigation is the queue. */
export function useIsAtDesk(): boolean {
  const session = useSession()
  const isDeskPlace = useLocation({ select: ({ pathname }) => deskPlaces.test(pathname) })
  return isDeskPlace && isAtVendor(session)
}
