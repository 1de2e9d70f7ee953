import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import type { StatusAction } from '../../app/requests/ask-status.ts'
import { StatusRequestDialog } from '../../app/requests/status-request-dialog.tsx'
import { useStatusRequest } from './use-user-actions.ts'

type Props = { user: User; action: StatusAction; onClose: () => void }

/** F8: asks why, and from when, then sends the request; the account stays as it is. */
export function StatusRequest({ user, action, onClose }: Props) {
  const { t } = useTranslation('user')
  const { mutate, isPending, error } = useStatusRequest(user, action)
  const name = user.displayName
  return (
    <StatusRequestDialog
      action={action}
      names={[name]}
      isPending={isPending}
      error={error}
      onSubmit={(body) => mutate({ body, doneMessage: t(`${action}.done`, { name }) }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
