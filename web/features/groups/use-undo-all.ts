import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange } from '../../app/undo.ts'
import { showToast } from '../../ui/toast-store.ts'

/** Returns a function that takes several changes back, the last one first; says how it went. */
export function useUndoAll(): (changeIds: readonly string[]) => void {
  const { t } = useTranslation('groups')
  const session = useSession()
  const refresh = useRefreshAfterChange()
  const { mutate } = useMutation({
    mutationFn: async (changeIds: readonly string[]) => {
      for (const id of [...changeIds].reverse()) await api.post<Outcome>(orgPath(session, `/changes/${id}/undo`))
    },
    onSuccess: () => showToast({ message: t('undone') }),
    onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
    onSettled: refresh,
  })
  return mutate
}
