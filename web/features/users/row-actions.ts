import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'

/** What can be done from a row. Stable over renders, so that unchanged rows are not drawn again. */
export type RowActions = {
  choose: (id: string, isChosen: boolean, isRange: boolean) => void
  switchStatus: (user: User, isOn: boolean) => void
  askDeletion: (user: User) => void
  /** Shows what `user` may do in an application, beside the cell that was pressed. */
  openRights: (user: User, application: OrganizationApplication, cell: HTMLElement) => void
}

/** One account of the list, as a row or as a card. */
export type RowProps = {
  user: User
  columns: readonly OrganizationApplication[]
  /** The application whose rights stand open in this row. */
  openApplication: string | null
  isChosen: boolean
  /** Whether the status switch stands on; it moves before the server has answered. */
  isOn: boolean
  /** Whether the person looking may change accounts at all. */
  mayManage: boolean
  actions: RowActions
}
