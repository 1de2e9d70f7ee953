import { useCallback, useMemo, useState } from 'react'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import type { Why } from '../../app/reason-dialog.tsx'
import { showToast } from '../../ui/toast-store.ts'
import type { OpenDialog } from './open-dialog.ts'
import type { RowActions } from './row-actions.ts'
import { useReactivation } from './use-account-changes.ts'
import { type BulkAction, useBulkChange } from './use-bulk-change.ts'
import type { useSelection } from './use-selection.ts'

const fits: Record<BulkAction, (user: User) => boolean> = {
  deactivate: ({ status }) => status !== 'deactivated',
  reactivate: ({ status }) => status === 'deactivated',
  delete: () => true,
}

/** What the list can do with one person or with those ticked, and the window that this opens. */
export function useUsersDialogs(
  { choose, chosenUsers, keep }: ReturnType<typeof useSelection>,
  openRights: RowActions['openRights'],
) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = useCallback(() => setDialog(null), [])
  const bulk = useBulkChange()
  const { mutate: reactivate } = useReactivation()
  const actions: RowActions = useMemo(
    () => ({
      choose,
      switchStatus: (user, isOn) => (isOn ? reactivate(user) : setDialog({ kind: 'deactivate', user })),
      askDeletion: (user) => setDialog({ kind: 'delete', user }),
      openRights,
    }),
    [choose, reactivate, openRights],
  )

  const runBulk = ({ action, users }: { action: BulkAction; users: readonly User[] }, why?: Why) =>
    bulk.mutate(
      { action, users, why },
      {
        onSuccess: (results) => {
          setDialog({ kind: 'results', action, results })
          // Those refused stay ticked: the next thing to do is about them.
          keep(results.filter(({ refusal }) => refusal !== undefined).map(({ user }) => user))
        },
        onError: (error) => action === 'reactivate' && showToast({ message: errorMessage(error), tone: 'red' }),
      },
    )
  const startBulk = (action: BulkAction) => {
    const users = chosenUsers.filter(fits[action])
    bulk.reset()
    if (action === 'reactivate') runBulk({ action, users })
    else setDialog({ kind: 'bulk', action, users })
  }
  return { dialog, close, actions, bulk, runBulk, startBulk }
}
