import { queryOptions } from '@tanstack/react-query'
import type { MyApplication } from '../../../contract/application-shapes.ts'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { MyFactors } from '../../../contract/factor-shapes.ts'
import type { SessionUser } from '../../../contract/session-shapes.ts'
import type { UserPage } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { holds, orgPath } from '../../app/session.ts'

/** The applications the person may open. */
export const myApplicationsQuery = queryOptions({
  queryKey: ['home', 'applications'],
  queryFn: () => api.get<Page<MyApplication>>('/me/applications', { limit: 200 }),
})

/** The person's own second factors. */
export const myFactorsQuery = queryOptions({
  queryKey: ['home', 'factors'],
  queryFn: () => api.get<MyFactors>('/me/factors'),
})

/** How many people are invited but have never signed in; asked only for who may look after them. */
export function invitedCountQuery(session: SessionUser) {
  const query = { status: ['invited'], limit: 1 }
  return queryOptions({
    queryKey: ['users', session.organization.slug, query],
    queryFn: () => api.get<UserPage>(orgPath(session, '/users'), query),
    enabled: holds(session, 'users.manage'),
    select: (page) => page.count,
  })
}
