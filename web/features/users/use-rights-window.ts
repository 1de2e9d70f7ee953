import { useCallback, useState } from 'react'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import type { RowActions } from './row-actions.ts'

type OpenRights = { user: User; application: OrganizationApplication; cell: HTMLElement }

/** Which cell of the grid stands open. `users` are those read so far: the account may change behind the window. */
export function useRightsWindow(users: readonly User[]) {
  const [opened, setOpened] = useState<OpenRights | null>(null)
  const open: RowActions['openRights'] = useCallback((user, application, cell) => {
    setOpened({ user, application, cell })
  }, [])
  const close = useCallback(() => setOpened(null), [])
  const current = opened && { ...opened, user: users.find(({ id }) => id === opened.user.id) ?? opened.user }
  return { current, open, close }
}
