import { queryOptions } from '@tanstack/react-query'
import type { Counter, ProviderOverview } from '../../../contract/counter-shapes.ts'
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
