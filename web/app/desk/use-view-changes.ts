import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DeskView } from '../../../contract/desk-shapes.ts'
import { showToast } from '../../ui/toast-store.ts'
import { api, errorMessage } from '../api.ts'
import { type DeskSearch, filtersOf, searchOfView } from './desk-search.ts'

type Named = { name: string; isShared: boolean }

/** Returns what makes, changes and deletes saved views; what was saved is opened. */
export function useViewChanges(onDone: () => void = () => {}) {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['desk', 'views'] })
  const saved = async (view: DeskView) => {
    await refresh()
    showToast({ message: t('saved.done', { name: view.name }) })
    void navigate({ to: '/desk', search: searchOfView(view) })
    onDone()
  }
  const add = useMutation({
    mutationFn: ({ search, ...named }: Named & { search: DeskSearch }) =>
      api.post<DeskView>('/provider/desk-views', { ...named, filters: filtersOf(search) }),
    onSuccess: saved,
  })
  const change = useMutation({
    mutationFn: ({ id, ...part }: { id: string } & Partial<Named> & { filters?: DeskSearch }) =>
      api.patch<DeskView>(`/provider/desk-views/${id}`, part),
    onSuccess: saved,
    onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
  })
  const remove = useMutation({
    mutationFn: ({ id }: DeskView) => api.delete<unknown>(`/provider/desk-views/${id}`),
    onSuccess: async (_, { name }) => {
      await refresh()
      showToast({ message: t('saved.deleted', { name }) })
      void navigate({ to: '/desk', search: {} })
      onDone()
    },
  })
  return { add, change, remove }
}
