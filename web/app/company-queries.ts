import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../contract/basic-shapes.ts'
import type { Company } from '../../contract/company-shapes.ts'
import { api } from './api.ts'
import { orgPath, useSession } from './session.ts'

/** Returns the companies of the organization; empty until they are there. */
export function useCompanies(): Company[] {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['companies', session.organization.slug],
    queryFn: () => api.get<Page<Company>>(orgPath(session, '/companies')),
  })
  return data?.items ?? []
}
