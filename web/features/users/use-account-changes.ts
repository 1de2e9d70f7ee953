import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import type { Why } from '../../app/reason-dialog.tsx'
import { askStatus, type StatusAction, withTicket } from '../../app/requests/ask-status.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toast-store.ts'
import { useReplaceUser } from './use-users.ts'

/** Returns the change that switches an account on; the switch moves at once and returns if the server refuses. */
export function useReactivation() {
  const { t } = useTranslation('users')
  const session = useSession()
  const queryClient = useQueryClient()
  const replaceUser = useReplaceUser()
  const refresh = useRefreshAfterChange()
  const { offerUndo } = useUndo()
  return useMutation({
    mutationFn: (user: User) => api.post<Outcome>(orgPath(session, `/users/${user.id}/reactivate`)),
    onMutate: async ({ id }) => {
      // An answer under way would put the switch back for a moment.
      await queryClient.cancelQueries({ queryKey: ['users'] })
      replaceUser(id, (user) => ({ ...user, status: 'active' }))
    },
    onError: (error, { id, status, displayName }) => {
      replaceUser(id, (user) => ({ ...user, status }))
      showToast({ message: t('reactivate.refused', { name: displayName, why: errorMessage(error) }), tone: 'red' })
    },
    onSuccess: (outcome, { displayName }) => offerUndo(outcome, t('reactivate.done', { name: displayName })),
    onSettled: refresh,
  })
}

/** Returns the change that switches an account off, with its reason. */
export function useDeactivation() {
  const { t } = useTranslation('users')
  const session = useSession()
  const replaceUser = useReplaceUser()
  const refresh = useRefreshAfterChange()
  const { offerUndo } = useUndo()
  return useMutation({
    mutationFn: ({ user, why }: { user: User; why: Why }) =>
      api.post<Outcome>(orgPath(session, `/users/${user.id}/deactivate`), why),
    onSuccess: (outcome, { user: { id, displayName } }) => {
      replaceUser(id, (user) => ({ ...user, status: 'deactivated' }))
      offerUndo(outcome, t('deactivate.done', { name: displayName }))
      void refresh()
    },
  })
}

/** Returns the change that deletes an account. */
export function useDeletion() {
  const { t } = useTranslation('users')
  const session = useSession()
  const replaceUser = useReplaceUser()
  const refresh = useRefreshAfterChange()
  const { offerUndo } = useUndo()
  return useMutation({
    mutationFn: (user: User) => api.delete<Outcome>(orgPath(session, `/users/${user.id}`)),
    onSuccess: (outcome, { id, displayName }) => {
      replaceUser(id, () => null)
      offerUndo(outcome, t('delete.done', { name: displayName }))
      void refresh()
    },
  })
}

/** Returns the request to the vendor about an account as a whole (F8): the account stays as it is, its row says so. */
export function useStatusRequest() {
  const { t } = useTranslation('users')
  const session = useSession()
  const replaceUser = useReplaceUser()
  const refresh = useRefreshAfterChange()
  const { offerUndo } = useUndo()
  return useMutation({
    mutationFn: ({ user, action, why }: { user: User; action: StatusAction; why: Why }) =>
      askStatus(session, { action, id: user.id, why }),
    onSuccess: (outcome, { user: { id, displayName }, action }) => {
      const { ticket } = outcome
      if (ticket !== null) replaceUser(id, (user) => withTicket(user, ticket))
      offerUndo(outcome, t(`${action}.done`, { name: displayName }))
      void refresh()
    },
  })
}
