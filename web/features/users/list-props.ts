import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import type { RowActions, RowProps } from './row-actions.ts'

/** What the table and the cards need to show the same list. */
export type ListProps = {
  users: readonly User[]
  /** How many there are in all, loaded or not. */
  count: number
  columns: readonly OrganizationApplication[]
  listKey: string
  /** Whether these are still the rows of the search before. */
  isStale: boolean
  hasMore: boolean
  onMore: () => void
  chosen: ReadonlyMap<string, User>
  /** The account being switched off: its switch stands off while the reason is asked. */
  leavingId: string | null
  /** Whose rights stand open, and in which application. */
  open: { userId: string; application: string } | null
  mayManage: boolean
  actions: RowActions
}

/** Returns what the row or card of `user` is given. */
export function rowPropsOf({ columns, chosen, leavingId, open, mayManage, actions }: ListProps, user: User): RowProps {
  return {
    user,
    columns,
    openApplication: open?.userId === user.id ? open.application : null,
    isChosen: chosen.has(user.id),
    isOn: user.status !== 'deactivated' && user.id !== leavingId,
    mayManage,
    actions,
  }
}
