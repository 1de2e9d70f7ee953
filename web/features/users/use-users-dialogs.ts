import { useCallback, useMemo, useState } from 'react'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import type { Why } from '../../app/reason-dialog.tsx'
import type { StatusAction } from '../../app/requests/ask-status.ts'
import type { RequestBody } from '../../app/requests/request-words.ts'
import { asksProvider, useSession } from '../../app/session.ts'
import { showToast } from '../../ui/toast-store.ts'
import type { BulkArea } from './bulk/bulk-edit-dialog.tsx'
import type { BulkEdit } from './bulk/bulk-edits.ts'
import type { OpenDialog } from './open-dialog.ts'
import type { RowActions } from './row-actions.ts'
import { useReactivation } from './use-account-changes.ts'
import { type BulkAction, type BulkJob, useBulkChange } from './use-bulk-change.ts'
import type { useSelection } from './use-selection.ts'

/** What can be asked for those ticked: another status, or something else of theirs. */
export type BulkWish = StatusAction | BulkArea

const fits: Record<StatusAction, (user: User) => boolean> = {
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
  // Where the vendor decides, switching on is asked for, too.
  const isAsked = asksProvider(useSession())
  const { mutate: reactivate } = useReactivation()
  const actions: RowActions = useMemo(
    () => ({
      choose,
      switchStatus: (user, isOn) =>
        isOn && !isAsked ? reactivate(user) : setDialog({ kind: isOn ? 'reactivate' : 'deactivate', user }),
      askDeletion: (user) => setDialog({ kind: 'delete', user }),
      openRights,
    }),
    [choose, reactivate, openRights, isAsked],
  )

  const run = (action: BulkAction, job: BulkJob) =>
    bulk.mutate(job, {
      onSuccess: (results) => {
        setDialog({ kind: 'results', action, results })
        // Those refused stay ticked: the next thing to do is about them.
        keep(results.filter(({ refusal }) => refusal !== undefined).map(({ user }) => user))
      },
      onError: (error) => action === 'reactivate' && showToast({ message: errorMessage(error), tone: 'red' }),
    })
  const changeStatus = ({ action, users }: { action: StatusAction; users: readonly User[] }, why?: Why) =>
    run(action, { users, changeFor: ({ id }) => ({ kind: `user.${action}`, target: id, values: {}, ...why }) })
  const saveEdit = (users: readonly User[], { kind, valuesFor }: BulkEdit, why: RequestBody) => {
    const changeFor: BulkJob['changeFor'] = (user) => {
      const values = valuesFor(user)
      return values && { kind, target: user.id, values, ...why }
    }
    run('edit', { users, changeFor })
  }
  const startBulk = (wish: BulkWish) => {
    bulk.reset()
    if (wish !== 'deactivate' && wish !== 'reactivate' && wish !== 'delete') {
      setDialog({ kind: 'edit', area: wish, users: chosenUsers })
      return
    }
    const users = chosenUsers.filter(fits[wish])
    if (wish === 'reactivate' && !isAsked) changeStatus({ action: wish, users })
    else setDialog({ kind: 'bulk', action: wish, users })
  }
  return { dialog, close, actions, bulk, changeStatus, saveEdit, startBulk }
}
