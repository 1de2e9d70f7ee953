import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../contract/change-shapes.ts'
import type { JournalEntry } from '../../contract/journal-shapes.ts'
import { showToast } from '../ui/toast-store.ts'
import { api, errorMessage } from './api.ts'
import { useTellRequest } from './requests/use-tell-request.ts'
import { orgPath, useSession } from './session.ts'

const touched = new Set([
  'users',
  'user',
  'journal',
  'history',
  'groups',
  'effective',
  'tags',
  'home',
  'settings',
  'connectors',
  'security',
  'invitations',
  'comparison',
  'duties',
  'companies',
  'contacts',
  'customers',
  'sharedGroups',
  'requests',
  'mailAccount',
  'mailSettings',
])

/** Returns a function that reads anew whatever a change may have touched: lists, accounts, journal. */
export function useRefreshAfterChange(): () => Promise<void> {
  const queryClient = useQueryClient()
  return useCallback(
    () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => touched.has(String(queryKey[0])) }),
    [queryClient],
  )
}

/**
 * Says whether an entry told some time ago may offer its undo. Taking a creation back deletes the account, which is
 * done under its own name and after a question; only the message right after creating offers it.
 */
export function offersUndo(entry: Pick<JournalEntry, 'kind' | 'canUndo'>): boolean {
  return entry.canUndo && entry.kind !== 'user.create'
}

export type Undo = {
  /**
   * Tells that a change was made and offers, for 8 s, to take it back. What only waits for the vendor is no change
   * yet: then the request is told instead, with the way to it.
   */
  offerUndo: (outcome: Outcome, message: string) => void
  /** Takes the change `changeId` back at once; says how it went. */
  undo: (changeId: string) => void
  isUndoing: boolean
}

/** Returns the ways to take a change back. */
export function useUndo(): Undo {
  const { t } = useTranslation('app')
  const session = useSession()
  const refresh = useRefreshAfterChange()
  const tellRequest = useTellRequest()
  const { mutate, isPending: isUndoing } = useMutation({
    mutationFn: async (changeIds: readonly string[]) => {
      // Several changes made at once are taken back last first, each on what the one after it left.
      for (const changeId of changeIds.toReversed()) {
        await api.post<Outcome>(orgPath(session, `/changes/${changeId}/undo`))
      }
    },
    onSuccess: () => showToast({ message: t('undone') }),
    onError: (error) => showToast({ message: t('undoFailed', { reason: errorMessage(error) }), tone: 'red' }),
    onSettled: refresh,
  })
  const offerUndo = useCallback(
    ({ canUndo, changeId, changeIds, ticket }: Outcome, message: string) => {
      if (canUndo && changeId !== null) {
        showToast({ message, actionLabel: t('undo'), onAction: () => mutate(changeIds ?? [changeId]) })
      } else if (ticket === null || changeId !== null) showToast({ message })
      if (ticket !== null) tellRequest(ticket, { isAll: changeId === null })
    },
    [t, mutate, tellRequest],
  )
  const undo = useCallback((changeId: string) => mutate([changeId]), [mutate])
  return { offerUndo, undo, isUndoing }
}
