import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EffectivePermission, RightsPreview } from '../../../../contract/rights-shapes.ts'
import type { PatchUser } from '../../../../contract/user-shapes.ts'
import { api } from '../../../app/api.ts'
import { useEffectivePermissions } from '../../../app/rights/use-effective-permissions.ts'
import { orgPath, useSession } from '../../../app/session.ts'
import { useDebounced } from '../../../app/use-debounced.ts'

/** What somebody may today, and once what is typed is saved; undefined until it is there. */
export type BeforeAfter = {
  before: readonly EffectivePermission[] | undefined
  after: readonly EffectivePermission[] | undefined
  error: Error | null
  refetch: () => void
}

/** Takes the account and the rights typed but not saved, null for none; returns the rights before and after. */
export function useRightsPreview(userId: string, rights: PatchUser | null): BeforeAfter {
  const session = useSession()
  const { permissions, error, refetch } = useEffectivePermissions(userId)
  const settled = useDebounced(rights === null ? null : JSON.stringify(rights))
  const { data } = useQuery({
    queryKey: ['effective', session.organization.slug, userId, settled],
    queryFn: () =>
      api.post<RightsPreview>(orgPath(session, `/users/${userId}/rights-preview`), JSON.parse(settled ?? '{}')),
    enabled: settled !== null && rights !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    retry: false,
  })
  const preview = rights === null ? undefined : data
  return {
    before: preview?.before ?? permissions,
    after: preview?.after ?? permissions,
    error,
    refetch: () => void refetch(),
  }
}
