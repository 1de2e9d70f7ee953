import { queryOptions } from '@tanstack/react-query'
import type { CustomerApplicationPage } from '../../../contract/provider-shapes.ts'
import { api } from '../../app/api.ts'

/** What one customer may use, and who decides there. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'applications', id],
    queryFn: () => api.get<CustomerApplicationPage>(`/provider/organizations/${encodeURIComponent(id)}/applications`),
  })
