import { useQueries } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Group } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'
import { useGroupChoices, useGroups } from '../../app/group-queries.ts'
import { orgPath, useSession } from '../../app/session.ts'

/** Returns the groups to filter by; where one page does not hold them all, those the server finds for `typed`. */
export function useGroupsToChoose(typed: string): Group[] {
  const { groups, isSearched, search } = useGroupChoices()
  useEffect(() => {
    if (isSearched) search(typed)
  }, [isSearched, typed, search])
  return groups
}

/** Returns the groups of `ids` by name, also those that stand on no page read so far. */
export function useGroupsById(ids: readonly string[]): Group[] {
  const session = useSession()
  const known = useGroups()
  const missing = known.length === 0 ? [] : ids.filter((id) => !known.some((group) => group.id === id))
  const found = useQueries({
    queries: missing.map((id) => ({
      queryKey: ['groups', session.organization.slug, 'one', id],
      queryFn: () => api.get<Group>(orgPath(session, `/groups/${id}`)),
    })),
  })
  return [...known, ...found.flatMap(({ data }) => data ?? [])]
}
