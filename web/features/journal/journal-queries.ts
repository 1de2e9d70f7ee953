import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { JournalPage } from '../../../contract/journal-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { type JournalSearch, journalQuery } from './journal-search.ts'

/** Reads the journal page by page, newest first, as `search` filters it. */
export function useJournal(search: JournalSearch) {
  const session = useSession()
  const query = journalQuery(search)
  return useInfiniteQuery({
    queryKey: ['journal', session.organization.slug, query],
    queryFn: ({ pageParam }) =>
      api.get<JournalPage>(orgPath(session, '/journal'), { ...query, cursor: pageParam, limit: 50 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** Returns the name of a person by id, for a chip; undefined while unknown or when the account is gone. */
export function usePersonName(id: string | undefined): string | undefined {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['user', session.organization.slug, id],
    queryFn: () => api.get<User>(orgPath(session, `/users/${encodeURIComponent(id ?? '')}`)),
    enabled: id !== undefined,
    retry: false,
  })
  return data?.displayName
}
