import type { Why } from '../../app/reason-dialog.tsx'
import { BulkResultsDialog } from './bulk-results-dialog.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import type { AskAboutOne, AskAboutSeveral, OpenDialog } from './open-dialog.ts'
import { useDeactivation, useDeletion } from './use-account-changes.ts'
import type { useBulkChange } from './use-bulk-change.ts'

type Props = {
  dialog: OpenDialog
  bulk: Pick<ReturnType<typeof useBulkChange>, 'isPending' | 'error'>
  onBulk: (dialog: AskAboutSeveral, why?: Why) => void
  onClose: () => void
  /** Called once the account is gone, and with it the button the focus was on. */
  onDeleted: () => void
}

/** The windows of the list; loaded when the first is opened. */
export default function UsersDialogs({ dialog, bulk, onBulk, onClose, onDeleted }: Props) {
  if (dialog.kind === 'results') return <BulkResultsDialog {...dialog} onClose={onClose} />
  if (dialog.kind === 'bulk') {
    const asked = { users: dialog.users, isPending: bulk.isPending, error: bulk.error, onClose }
    return dialog.action === 'deactivate' ? (
      <DeactivateDialog {...asked} onSubmit={(why) => onBulk(dialog, why)} />
    ) : (
      <DeleteDialog {...asked} onConfirm={() => onBulk(dialog)} />
    )
  }
  return dialog.kind === 'deactivate' ? (
    <DeactivateOne user={dialog.user} onClose={onClose} />
  ) : (
    <DeleteOne user={dialog.user} onClose={onClose} onDeleted={onDeleted} />
  )
}

type OneProps = Pick<AskAboutOne, 'user'> & Pick<Props, 'onClose'>

function DeactivateOne({ user, onClose }: OneProps) {
  const { mutate, isPending, error } = useDeactivation()
  return (
    <DeactivateDialog
      users={[user]}
      isPending={isPending}
      error={error}
      onSubmit={(why) => mutate({ user, why }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

function DeleteOne({ user, onClose, onDeleted }: OneProps & Pick<Props, 'onDeleted'>) {
  const { mutate, isPending, error } = useDeletion()
  return (
    <DeleteDialog
      users={[user]}
      isPending={isPending}
      error={error}
      onConfirm={() => mutate(user, { onSuccess: onDeleted })}
      onClose={onClose}
    />
  )
}
