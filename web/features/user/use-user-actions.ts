import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { askStatus, type StatusAction } from '../../app/requests/ask-status.ts'
import type { RequestBody } from '../../app/requests/request-words.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'

type Action<Body> = { body?: Body; doneMessage: string }

function useUserAction<Body = undefined>(user: User, call: (path: string, body?: Body) => Promise<Outcome>) {
  const session = useSession()
  const queryClient = useQueryClient()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: ({ body }: Action<Body>) => call(orgPath(session, `/users/${user.id}`), body),
    onSuccess: (outcome, { doneMessage }) => {
      offerUndo(outcome, doneMessage)
      // A deleted account is refreshed by the page once it has left it, else "not here" would flash.
      if (outcome.user === undefined && outcome.ticket === null) return
      if (outcome.user !== undefined)
        queryClient.setQueryData(['user', session.organization.slug, user.id], outcome.user)
      void refresh()
    },
  })
}

/** Deactivates `user`, with the reason that the journal keeps. */
export const useDeactivate = (user: User) =>
  useUserAction<RequestBody>(user, (path, body) => api.post<Outcome>(`${path}/deactivate`, body))

/** Reactivates `user`. */
export const useReactivate = (user: User) => useUserAction(user, (path) => api.post<Outcome>(`${path}/reactivate`))

/** Deletes `user`; the journal stays. The caller leaves the page, then refreshes. */
export const useDelete = (user: User) => useUserAction(user, (path) => api.delete<Outcome>(path))

/** Gives `user` a password. */
export const useSetPassword = (user: User) =>
  useUserAction<{ password: string; mustChange: boolean }>(user, (path, body) =>
    api.post<Outcome>(`${path}/password`, body),
  )

/** F8: asks the vendor to switch `user` off or on, or to delete them. */
export function useStatusRequest(user: User, action: StatusAction) {
  const session = useSession()
  return useUserAction<RequestBody>(user, (_path, why = {}) => askStatus(session, { action, id: user.id, why }))
}
