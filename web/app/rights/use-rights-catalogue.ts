import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import { api } from '../api.ts'
import { orgPath, useSession } from '../session.ts'

const none: OrganizationApplication[] = []

/**
 * Reads the applications of the organization with what there is to give in each, Guichet's own included: the words
 * of every rights screen. Empty until they are there; `isPending` says whether they are still on their way.
 */
export function useRightsCatalogue(): { applications: OrganizationApplication[]; isPending: boolean } {
  const session = useSession()
  const { data, isPending } = useQuery({
    queryKey: ['catalogue', session.organization.slug, session.language],
    queryFn: () => api.get<Page<OrganizationApplication>>(orgPath(session, '/applications')),
    staleTime: 5 * 60_000,
  })
  return { applications: data?.items ?? none, isPending }
}
