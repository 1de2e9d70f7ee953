import { lazy, Suspense } from 'react'
import type { User } from '../../../contract/user-shapes.ts'
import type { Why } from '../../app/reason-dialog.tsx'
import type { RequestBody } from '../../app/requests/request-words.ts'
import { StatusRequestDialog } from '../../app/requests/status-request-dialog.tsx'
import { asksProvider, useSession } from '../../app/session.ts'
import { withTexts } from '../../app/with-texts.ts'
import type { BulkEdit } from './bulk/bulk-edits.ts'
import { BulkResultsDialog } from './bulk-results-dialog.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import type { AskAboutOne, AskAboutSeveral, OpenDialog } from './open-dialog.ts'
import { PeopleList } from './people-list.tsx'
import { useDeactivation, useDeletion, useStatusRequest } from './use-account-changes.ts'
import type { useBulkChange } from './use-bulk-change.ts'

const BulkEditDialog = lazy(() => withTexts(import('./bulk/bulk-edit-dialog.tsx'), 'bulk', 'rights'))

type Props = {
  dialog: OpenDialog
  bulk: Pick<ReturnType<typeof useBulkChange>, 'isPending' | 'error' | 'progress'>
  onBulk: (dialog: AskAboutSeveral, why?: Why) => void
  onEdit: (users: readonly User[], edit: BulkEdit, why: RequestBody) => void
  onClose: () => void
  /** Called once the account is gone, and with it the button the focus was on. */
  onDeleted: () => void
}

/** The windows of the list; loaded when the first is opened. */
export default function UsersDialogs({ dialog, bulk, onBulk, onEdit, onClose, onDeleted }: Props) {
  const isAsked = asksProvider(useSession())
  if (dialog.kind === 'results') return <BulkResultsDialog {...dialog} onClose={onClose} />
  if (dialog.kind === 'edit') {
    const { isPending, error, progress } = bulk
    return (
      <Suspense>
        <BulkEditDialog
          {...dialog}
          isPending={isPending}
          error={error}
          progress={progress}
          onSave={(edit, why) => onEdit(dialog.users, edit, why)}
          onClose={onClose}
        />
      </Suspense>
    )
  }
  if (dialog.kind === 'bulk') {
    const asked = { users: dialog.users, isPending: bulk.isPending, error: bulk.error, onClose }
    if (isAsked) {
      const names = dialog.users.map(({ displayName }) => displayName)
      return (
        <StatusRequestDialog {...asked} action={dialog.action} names={names} onSubmit={(why) => onBulk(dialog, why)}>
          {names.length > 1 && <PeopleList users={dialog.users} />}
        </StatusRequestDialog>
      )
    }
    return dialog.action === 'deactivate' ? (
      <DeactivateDialog {...asked} onSubmit={(why) => onBulk(dialog, why)} />
    ) : (
      <DeleteDialog {...asked} onConfirm={() => onBulk(dialog)} />
    )
  }
  if (isAsked) return <AskAboutStatus user={dialog.user} action={dialog.kind} onClose={onClose} />
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

function AskAboutStatus({ user, action, onClose }: OneProps & { action: AskAboutOne['kind'] }) {
  const { mutate, isPending, error } = useStatusRequest()
  return (
    <StatusRequestDialog
      action={action}
      names={[user.displayName]}
      isPending={isPending}
      error={error}
      onSubmit={(why) => mutate({ user, action, why }, { onSuccess: onClose })}
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
