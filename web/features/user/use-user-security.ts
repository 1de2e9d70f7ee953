import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { UserSecurity } from '../../../contract/device-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { withProof, worthTelling } from '../../app/proof/with-proof.ts'
import { holds, orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toast-store.ts'

/** Reads what protects an account: rule, factors, devices, invitation. A program has none; only who may manage accounts may see it. */
export function useUserSecurity({ id, type }: User) {
  const session = useSession()
  return useQuery({
    queryKey: ['security', session.organization.slug, id],
    queryFn: () => api.get<UserSecurity>(orgPath(session, `/users/${id}/security`)),
    enabled: type !== 'connector' && holds(session, 'users.manage'),
  })
}

type Act = { call: (path: string) => Promise<Outcome>; doneMessage: string }

/** Returns what changes the security of `user` and tells how it went; one change at a time. */
export function useSecurityAct(user: User) {
  const session = useSession()
  const queryClient = useQueryClient()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: ({ call }: Act) => withProof(() => call(orgPath(session, `/users/${user.id}`))),
    onSuccess: (outcome, { doneMessage }) => {
      if (outcome.user !== undefined) {
        queryClient.setQueryData(['user', session.organization.slug, user.id], outcome.user)
      }
      offerUndo(outcome, doneMessage)
    },
    onError: (error) => {
      if (worthTelling(error) !== null) showToast({ message: errorMessage(error), tone: 'red' })
    },
    onSettled: refresh,
  })
}

/** The changes that `useSecurityAct` takes, by what they do. */
export const securityCalls = {
  invite: (path: string) => api.post<Outcome>(`${path}/invitation`),
  cancelInvitation: (path: string) => api.delete<Outcome>(`${path}/invitation`),
  resetFactors: (path: string) => api.post<Outcome>(`${path}/reset-factors`),
  signOut: (path: string) => api.post<Outcome>(`${path}/sign-out`),
} as const
