import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../contract/basic-shapes.ts'
import type { Duty } from '../../contract/duty-shapes.ts'
import { api } from './api.ts'
import { orgPath, useSession } from './session.ts'

/** Returns the duties that the organization and its applications declare; empty until they are there. */
export function useDuties(): Duty[] {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['duties', session.organization.slug],
    queryFn: () => api.get<Page<Duty>>(orgPath(session, '/duties')),
  })
  return data?.items ?? []
}
