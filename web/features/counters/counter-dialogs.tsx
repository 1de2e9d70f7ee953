import { CloseDialog } from './close-dialog.tsx'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import { DetailsDrawer } from './details-drawer.tsx'
import { InviteDrawer } from './invite-drawer.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { SuspendDialog } from './suspend-dialog.tsx'

export type CounterQuestion = 'edit' | 'invite' | 'suspend' | 'reopen' | 'close'

const dialogs = {
  edit: DetailsDrawer,
  invite: InviteDrawer,
  suspend: SuspendDialog,
  reopen: ReopenDialog,
  close: CloseDialog,
}

/** The window that is open over the page of a counter. */
export function CounterDialogs({ question, ...props }: CounterDialogProps & { question: CounterQuestion }) {
  const Dialog = dialogs[question]
  return <Dialog {...props} />
}
