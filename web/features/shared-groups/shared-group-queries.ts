import { queryOptions } from '@tanstack/react-query'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { SharedGroup } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'

/** Every group of the vendor. */
export const sharedGroupsQuery = queryOptions({
  queryKey: ['sharedGroups', 'list'],
  queryFn: () => api.get<Page<SharedGroup>>('/provider/groups'),
})
