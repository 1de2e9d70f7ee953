import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { User, UserPage } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { replaceUser, type UserPages } from './users-cache.ts'
import { isFiltered, type UsersSearch, usersQuery } from './users-search.ts'

const pageLength = 100
const noUsers: User[] = []

/** Reads the people that `search` finds, page after page; `users` are those read so far. */
export function useUsers(search: UsersSearch) {
  const session = useSession()
  const query = useInfiniteQuery({
    queryKey: ['users', session.organization.slug, search],
    queryFn: ({ pageParam }) =>
      api.get<UserPage>(orgPath(session, '/users'), { ...usersQuery(search), limit: pageLength, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // The rows of the last search stay until those of the next are there: nothing flashes while typing.
    placeholderData: keepPreviousData,
  })
  const users = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? noUsers, [query.data])
  return { ...query, users, firstPage: query.data?.pages[0] }
}

/** Reads how many people the organization has in all; undefined until known, or when `search` shows everybody. */
export function useTotal(search: UsersSearch): Pick<UserPage, 'count' | 'countIsCapped'> | undefined {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['users', session.organization.slug, 'total'],
    queryFn: () => api.get<UserPage>(orgPath(session, '/users'), { limit: 1 }),
    enabled: isFiltered(search),
  })
  return isFiltered(search) ? data : undefined
}

/** Returns a function that changes one account in every list read so far, before the server is asked again. */
export function useReplaceUser(): (id: string, replace: (user: User) => User | null) => void {
  const queryClient = useQueryClient()
  return useCallback(
    (id, replace) => {
      queryClient.setQueriesData<UserPages | UserPage>({ queryKey: ['users'] }, (data) =>
        data !== undefined && 'pages' in data ? replaceUser(data, id, replace) : data,
      )
    },
    [queryClient],
  )
}
