import type { User } from '../../../contract/user-shapes.ts'

/** What can be done from a row. Stable over renders, so that unchanged rows are not drawn again. */
export type RowActions = {
  choose: (id: string, isChosen: boolean, isRange: boolean) => void
  switchStatus: (user: User, isOn: boolean) => void
  askDeletion: (user: User) => void
}

/** One account of the list, as a row or as a card. */
export type RowProps = {
  user: User
  isChosen: boolean
  /** Whether the status switch stands on; it moves before the server has answered. */
  isOn: boolean
  /** Whether the person looking may change accounts at all. */
  mayManage: boolean
  actions: RowActions
}
