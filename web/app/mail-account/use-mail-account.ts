import { useQuery } from '@tanstack/react-query'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { api } from '../api.ts'

/** Takes the API path of a mail account (null: of none); reads it. */
export function useMailAccount(path: string | null) {
  return useQuery({
    queryKey: ['mailAccount', path],
    queryFn: () => api.get<MailAccount>(path ?? ''),
    enabled: path !== null,
  })
}
