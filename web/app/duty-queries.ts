import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../contract/basic-shapes.ts'
import type { Duty } from '../../contract/duty-shapes.ts'
import { api } from './api.ts'
import { orgPath, useSession } from './session.ts'

/** Reads the duties that the organization and its applications declare, all in one answer. */
export function useDutyList() {
  const session = useSession()
  return useQuery({
    queryKey: ['duties', session.organization.slug],
    queryFn: () => api.get<Page<Duty>>(orgPath(session, '/duties')),
  })
}

/** Returns the duties that the organization and its applications declare; empty until they are there. */
export function useDuties(): Duty[] {
  return useDutyList().data?.items ?? []
}
