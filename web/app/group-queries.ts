import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Page } from '../../contract/basic-shapes.ts'
import type { Group, Tag } from '../../contract/group-shapes.ts'
import { showToast } from '../ui/toast-store.ts'
import { api, errorMessage } from './api.ts'
import { orgPath, useSession } from './session.ts'

/** Returns the groups of the organization; empty until they are there. */
export function useGroups(): Group[] {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['groups', session.organization.slug],
    queryFn: () => api.get<Page<Group>>(orgPath(session, '/groups'), { limit: 200 }),
  })
  return data?.items ?? []
}

/** Returns the tags of the organization and `create`, which adds one and hands it to `use` once the list has it. */
export function useTags(): { tags: Tag[]; create: (name: string, use: (tag: Tag) => void) => void } {
  const session = useSession()
  const queryClient = useQueryClient()
  const queryKey = ['tags', session.organization.slug]
  const { data } = useQuery({
    queryKey,
    queryFn: () => api.get<Page<Tag>>(orgPath(session, '/tags'), { limit: 200 }),
  })
  const creation = useMutation({
    mutationFn: (name: string) => api.post<Tag>(orgPath(session, '/tags'), { name }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
    onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
  })
  return { tags: data?.items ?? [], create: (name, use) => creation.mutate(name, { onSuccess: use }) }
}
