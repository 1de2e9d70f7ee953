import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { User, UserPage } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { holds, orgPath, useSession } from '../../app/session.ts'

const shortest = 2

/** Returns up to eight people that fit what is typed; none while it is too short, or for who may not see them. */
export function useFoundPeople(search: string): { people: readonly User[]; isSearching: boolean } {
  const session = useSession()
  const query = { search: search.trim(), limit: 8 }
  const isEnabled = query.search.length >= shortest && holds(session, 'users.view')
  const { data, isFetching } = useQuery({
    queryKey: ['users', session.organization.slug, query],
    queryFn: () => api.get<UserPage>(orgPath(session, '/users'), query),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  })
  return { people: isEnabled ? (data?.items ?? []) : [], isSearching: isEnabled && isFetching }
}
