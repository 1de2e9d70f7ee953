import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../contract/basic-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { PendingInvitation } from '../../../contract/link-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { withProof, worthTelling } from '../../app/proof/with-proof.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toast-store.ts'

/** Reads the invitations that nobody has answered yet, page after page. */
export function useInvitations() {
  const session = useSession()
  const query = useInfiniteQuery({
    queryKey: ['invitations', session.organization.slug, 'list'],
    queryFn: ({ pageParam }) =>
      api.get<Page<PendingInvitation>>(orgPath(session, '/invitations'), { limit: 100, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  return { ...query, invitations: query.data?.pages.flatMap((page) => page.items) ?? [] }
}

type Act = { invitation: PendingInvitation; action: 'resend' | 'cancel' }

/** Returns what sends an invitation again or takes it back. */
export function useInvitationAct() {
  const { t } = useTranslation('invitations')
  const session = useSession()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: ({ invitation, action }: Act) => {
      const path = orgPath(session, `/users/${invitation.userId}/invitation`)
      return withProof(() => (action === 'resend' ? api.post<Outcome>(path) : api.delete<Outcome>(path)))
    },
    onSuccess: (outcome, { invitation, action }) =>
      offerUndo(outcome, t(action === 'resend' ? 'resent' : 'cancelled', { name: invitation.displayName })),
    onError: (error) => {
      if (worthTelling(error) !== null) showToast({ message: errorMessage(error), tone: 'red' })
    },
    onSettled: refresh,
  })
}
