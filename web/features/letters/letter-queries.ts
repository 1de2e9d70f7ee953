import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LetterPreview, LetterTemplate, PreviewLetter } from '../../../contract/letter-shapes.ts'
import { api } from '../../app/api.ts'

/** Everything that Guichet writes by itself, with the vendor's own words. */
export const lettersQuery = queryOptions({
  queryKey: ['settings', 'letters'],
  queryFn: () => api.get<{ items: LetterTemplate[] }>('/provider/letters'),
})

/** A letter to look at, with what was asked for. The one before stays until it is there. */
export const previewQuery = (key: string, preview: PreviewLetter) =>
  queryOptions({
    queryKey: ['letterPreview', key, preview],
    queryFn: async () => {
      const path = `/provider/letters/${encodeURIComponent(key)}/preview`
      return { ...(await api.post<LetterPreview>(path, preview)), asked: preview }
    },
    placeholderData: keepPreviousData,
  })
