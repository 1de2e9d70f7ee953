import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Page } from '../../../../contract/basic-shapes.ts'
import type { RightsComparison } from '../../../../contract/rights-shapes.ts'
import type { User } from '../../../../contract/user-shapes.ts'
import { api } from '../../../app/api.ts'
import { orgPath, useSession } from '../../../app/session.ts'
import { useDebounced } from '../../../app/use-debounced.ts'

/** Returns the people found for what is typed, and how to tell what is. */
export function usePeopleSearch(): { people: User[]; search: (typed: string) => void } {
  const session = useSession()
  const [typed, search] = useState('')
  const settled = useDebounced(typed.trim())
  const { data } = useQuery({
    queryKey: ['users', session.organization.slug, 'search', settled],
    queryFn: () => api.get<Page<User>>(orgPath(session, '/users'), { limit: 20, search: settled }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return { people: data?.items ?? [], search }
}

/** Compares what two people may; `right` null compares nothing. */
export function useComparison(left: string, right: string | null) {
  const session = useSession()
  return useQuery({
    queryKey: ['comparison', session.organization.slug, left, right],
    queryFn: () =>
      api.get<RightsComparison>(orgPath(session, '/rights-comparison'), { of: 'users', left, right: right ?? '' }),
    enabled: right !== null,
  })
}
