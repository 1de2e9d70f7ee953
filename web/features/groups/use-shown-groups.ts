import { useQueries } from '@tanstack/react-query'
import type { Group } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'
import { useGroupChoices } from '../../app/group-queries.ts'
import { orgPath, useSession } from '../../app/session.ts'

const atFirst = 3

/**
 * Takes the groups that the address names (none: the first few); returns those with all their rights, what there is to
 * choose from, and the search among it. A group of the address that the list does not hold is asked for by itself.
 */
export function useShownGroups(wanted: readonly string[] | undefined) {
  const session = useSession()
  const { groups, search, isSearched } = useGroupChoices()
  const ids = wanted ?? groups.slice(0, atFirst).map(({ id }) => id)
  const missing = ids.filter((id) => !groups.some((group) => group.id === id))
  const asked = useQueries({
    queries: missing.map((id) => ({
      queryKey: ['groups', session.organization.slug, 'one', id],
      queryFn: () => api.get<Group>(orgPath(session, `/groups/${id}`)),
      enabled: isSearched,
      retry: false,
    })),
  })
  const known = [...groups, ...asked.flatMap(({ data }) => data ?? [])]
  const shown = ids.flatMap((id) => known.find((group) => group.id === id) ?? [])
  return { groups, shown, search }
}
