import { queryOptions } from '@tanstack/react-query'
import type { Application } from '../../../contract/application-shapes.ts'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { SharedGroup } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'

/** Every group of the vendor. */
export const sharedGroupsQuery = queryOptions({
  queryKey: ['sharedGroups', 'list'],
  queryFn: () => api.get<Page<SharedGroup>>('/provider/groups'),
})

/** The applications of the suite with the rights that a group can give in each. */
export const suiteQuery = queryOptions({
  queryKey: ['settings', 'applications'],
  queryFn: () => api.get<Page<Application>>('/provider/applications'),
})
