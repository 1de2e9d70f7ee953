import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { EffectivePermission } from '../../../contract/rights-shapes.ts'
import { api } from '../api.ts'
import { orgPath, useSession } from '../session.ts'

/** Reads what somebody may do, with every path to it. `permissions` is undefined until it is there. */
export function useEffectivePermissions(userId: string) {
  const session = useSession()
  const { data, error, refetch } = useQuery({
    queryKey: ['effective', session.organization.slug, userId],
    queryFn: () =>
      api.get<Page<EffectivePermission>>(
        orgPath(session, `/users/${encodeURIComponent(userId)}/effective-permissions`),
      ),
  })
  return { permissions: data?.items, error, refetch }
}
