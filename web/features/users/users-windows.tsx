import { lazy, Suspense, useEffect } from 'react'
import { withTexts } from '../../app/with-texts.ts'
import type { useRightsWindow } from './use-rights-window.ts'
import type { useUsersDialogs } from './use-users-dialogs.ts'

const loadDialogs = () => import('./users-dialogs.tsx')
const UsersDialogs = lazy(loadDialogs)
const loadRights = () => withTexts(import('./rights-window.tsx'), 'rights')
const RightsWindow = lazy(loadRights)

type Props = {
  dialogs: ReturnType<typeof useUsersDialogs>
  rights: ReturnType<typeof useRightsWindow>
  mayManage: boolean
  /** Called once an account is deleted, and with it the button that the focus was on. */
  onDeleted: () => void
}

/** What may stand over the list: questions, results, and the rights of one person in one application. */
export function UsersWindows({ dialogs, rights, mayManage, onDeleted }: Props) {
  const { dialog, close, bulk, changeStatus, saveEdit } = dialogs
  // Fetched behind the list, so that the first window opens at once.
  useEffect(() => {
    void loadRights()
    if (mayManage) void loadDialogs()
  }, [mayManage])
  const closeAfterDeletion = () => {
    close()
    onDeleted()
  }
  return (
    <Suspense>
      {dialog !== null && (
        <UsersDialogs
          dialog={dialog}
          bulk={bulk}
          onBulk={changeStatus}
          onEdit={saveEdit}
          onClose={close}
          onDeleted={closeAfterDeletion}
        />
      )}
      {rights.current !== null && (
        <RightsWindow
          key={`${rights.current.user.id} ${rights.current.application.key}`}
          {...rights.current}
          mayManage={mayManage}
          onClose={rights.close}
        />
      )}
    </Suspense>
  )
}
