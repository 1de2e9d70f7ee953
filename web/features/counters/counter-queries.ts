import { queryOptions } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { Counter, OrganizationTemplate, ProviderOverview } from '../../../contract/counter-shapes.ts'
import { api } from '../../app/api.ts'

/** Figures over all customers. */
export const overviewQuery = queryOptions({
  queryKey: ['customers', 'overview'],
  queryFn: () => api.get<ProviderOverview>('/provider/overview'),
})

/** One customer's counter. */
export const counterQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'counter', id],
    queryFn: () => api.get<Counter>(`/provider/organizations/${encodeURIComponent(id)}`),
  })

/** What new counters can begin with. */
export const templatesQuery = queryOptions({
  queryKey: ['customers', 'templates'],
  queryFn: () => api.get<Page<OrganizationTemplate>>('/provider/organization-templates'),
})
