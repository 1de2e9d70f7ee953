import { useQuery } from '@tanstack/react-query'
import type { JournalPage } from '../../../contract/journal-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'

/** Reads one account of the organization. */
export function useUser(userId: string) {
  const session = useSession()
  return useQuery({
    queryKey: ['user', session.organization.slug, userId],
    queryFn: () => api.get<User>(orgPath(session, `/users/${encodeURIComponent(userId)}`)),
  })
}

/** Reads the newest entries of the journal about one account. */
export function useHistory(userId: string) {
  const session = useSession()
  return useQuery({
    queryKey: ['history', session.organization.slug, userId],
    queryFn: () => api.get<JournalPage>(orgPath(session, `/users/${userId}/history`), { limit: 8 }),
  })
}
