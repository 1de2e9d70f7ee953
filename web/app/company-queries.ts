import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../contract/basic-shapes.ts'
import type { Company } from '../../contract/company-shapes.ts'
import { api } from './api.ts'
import { orgPath, useSession } from './session.ts'

/** Reads the companies of the organization, all in one answer. */
export function useCompanyList() {
  const session = useSession()
  return useQuery({
    queryKey: ['companies', session.organization.slug],
    queryFn: () => api.get<Page<Company>>(orgPath(session, '/companies')),
  })
}

/** Returns the companies of the organization; empty until they are there. */
export function useCompanies(): Company[] {
  return useCompanyList().data?.items ?? []
}
