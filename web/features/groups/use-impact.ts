import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GroupImpact } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useDebounced } from '../../app/use-debounced.ts'
import { type GroupsDraft, refOf } from './groups-draft.ts'

/** Asks for whom the draft would change something; undefined while there is nothing to ask or no answer yet. */
export function useImpact(draft: GroupsDraft): GroupImpact | undefined {
  const session = useSession()
  const changes = Object.entries(draft).map(([group, { add, remove }]) => ({
    group,
    add: add.map(refOf),
    remove: remove.map(refOf),
  }))
  const settled = useDebounced(changes.length === 0 ? null : JSON.stringify({ changes }))
  const { data } = useQuery({
    queryKey: ['groups', session.organization.slug, 'impact', settled],
    queryFn: () => api.post<GroupImpact>(orgPath(session, '/groups/impact'), JSON.parse(settled ?? '')),
    enabled: settled !== null && changes.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    retry: false,
  })
  return changes.length === 0 ? undefined : data
}
