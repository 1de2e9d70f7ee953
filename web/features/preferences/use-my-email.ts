import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MyEmail } from '../../../contract/link-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { withProof } from '../../app/proof/with-proof.ts'
import { showToast } from '../../ui/toast-store.ts'

const queryKey = ['my-email'] as const

/** Reads one's own address and the one that waits to be confirmed. */
export function useMyEmail(): MyEmail | undefined {
  return useQuery({ queryKey, queryFn: () => api.get<MyEmail>('/me/email') }).data
}

/** Returns what asks for another address: nothing changes before its box has answered. */
export function useChangeEmail() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (email: string) => withProof(() => api.post<unknown>('/me/email', { email })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  })
}

/** Returns what gives the new address up again. */
export function useCancelEmail() {
  const { t } = useTranslation('preferences')
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/me/email'),
    onSuccess: () => showToast({ message: t('email.cancelled') }),
    onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
}
