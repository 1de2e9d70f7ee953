import type { User } from '../../../contract/user-shapes.ts'
import type { RowActions } from './row-actions.ts'

/** What the table and the cards need to show the same list. */
export type ListProps = {
  users: readonly User[]
  /** How many there are in all, loaded or not. */
  count: number
  listKey: string
  /** Whether these are still the rows of the search before. */
  isStale: boolean
  hasMore: boolean
  onMore: () => void
  chosen: ReadonlyMap<string, User>
  /** The account being switched off: its switch stands off while the reason is asked. */
  leavingId: string | null
  mayManage: boolean
  actions: RowActions
}
