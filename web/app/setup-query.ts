import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** Whether this server still waits for its first organization. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => api.get<{ needed: boolean }>('/setup'),
  staleTime: 60_000,
})
