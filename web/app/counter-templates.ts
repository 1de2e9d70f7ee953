import { queryOptions } from '@tanstack/react-query'
import type { Page } from '../../contract/basic-shapes.ts'
import type { OrganizationTemplate } from '../../contract/counter-shapes.ts'
import { api } from './api.ts'

/** M2: what new counters can begin with. */
export const templatesQuery = queryOptions({
  queryKey: ['customers', 'templates'],
  queryFn: () => api.get<Page<OrganizationTemplate>>('/provider/organization-templates'),
})
