import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { SessionUser } from '../../contract/session-shapes.ts'
import { readSession } from './session-reading.ts'

/** Reads who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 60_000,
})

/** Returns the person who is signed in. Only for screens inside the signed-in layout, which guarantees one. */
export function useSession(): SessionUser {
  const user = useSuspenseQuery(sessionQuery).data?.user
  if (user === undefined) throw new Error('useSession needs the signed-in layout around it')
  return user
}

/** Returns whether `session` holds the Guichet permission `key`. */
export function holds(session: SessionUser, key: string): boolean {
  return session.permissions.includes(key)
}

/** Says whether the vendor decides about every account and right of the person's organization (F). */
export function asksProvider({ organization }: SessionUser): boolean {
  return organization.isDecidedByProvider && organization.kind === 'customer'
}

/** Returns the API path of something of the person's own organization: `/users` -> `/organizations/<slug>/users`. */
export function orgPath(session: SessionUser, path: string): string {
  return `/organizations/${encodeURIComponent(session.organization.slug)}${path}`
}
