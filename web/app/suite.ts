import { queryOptions } from '@tanstack/react-query'
import type { Application } from '../../contract/application-shapes.ts'
import type { Page } from '../../contract/basic-shapes.ts'
import { api } from './api.ts'
import { holds, useSession } from './session.ts'

/** Returns whether the person looks after the applications of the suite: one of the vendor's own, with the right to. */
export function useIsSuiteKeeper(): boolean {
  const session = useSession()
  return session.organization.kind === 'provider' && holds(session, 'applications.manage')
}

/** Every application of the suite, with what each declares. */
export const suiteQuery = queryOptions({
  queryKey: ['settings', 'applications'],
  queryFn: () => api.get<Page<Application>>('/provider/applications'),
})
