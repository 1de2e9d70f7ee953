import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyApplication } from '../../../contract/application-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { useLanguage } from '../../app/use-language.ts'
import { showToast } from '../../ui/toast-store.ts'
import { myApplicationsQuery } from './home-queries.ts'
import { orderApplications } from './order-applications.ts'

const pathOf = (key: string) => `/me/applications/${encodeURIComponent(key)}`

/** Returns the person's applications in the order of the opening, with what stars one and what notes its opening. */
export function useMyApplications() {
  const { t } = useTranslation('home')
  const language = useLanguage()
  const queryClient = useQueryClient()
  const { data, isPending, error } = useQuery(myApplicationsQuery)
  const [atOpening, setAtOpening] = useState<ReadonlySet<string>>()
  if (data !== undefined && atOpening === undefined) {
    setAtOpening(new Set(data.items.filter(({ isFavourite }) => isFavourite).map(({ key }) => key)))
  }
  const change = (key: string, values: Partial<MyApplication>) =>
    queryClient.setQueryData(myApplicationsQuery.queryKey, (page) =>
      page === undefined
        ? page
        : { ...page, items: page.items.map((item) => (item.key === key ? { ...item, ...values } : item)) },
    )
  const star = useMutation({
    mutationFn: ({ key, isFavourite }: MyApplication) => api.patch(pathOf(key), { isFavourite: !isFavourite }),
    onMutate: ({ key, isFavourite }) => {
      change(key, { isFavourite: !isFavourite })
    },
    onError: (refusal, { key, isFavourite }) => {
      change(key, { isFavourite })
      showToast({ message: t('starFailed', { reason: errorMessage(refusal) }), tone: 'red' })
    },
  })
  const opening = useMutation({
    // The application opens whether or not this is noted.
    mutationFn: ({ key }: MyApplication) => api.patch(pathOf(key), { opened: true }),
    onSuccess: (_answer, { key }) => {
      change(key, { lastOpenedAt: new Date().toISOString() })
    },
  })
  return {
    applications: orderApplications(data?.items ?? [], atOpening ?? new Set(), language),
    isPending,
    error,
    star: star.mutate,
    noteOpening: opening.mutate,
  }
}
