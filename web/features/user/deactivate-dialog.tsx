import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { ReasonDialog } from '../../app/reason-dialog.tsx'
import { useDeactivate } from './use-user-actions.ts'

/** Asks why an account is deactivated, then does it. */
export function DeactivateDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('user')
  const { mutate, isPending, error } = useDeactivate(user)
  const name = user.displayName
  return (
    <ReasonDialog
      title={t('deactivate.title', { name })}
      confirmLabel={t('deactivate.confirm')}
      isPending={isPending}
      error={error}
      onSubmit={(body) => mutate({ body, doneMessage: t('deactivate.done', { name }) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('deactivate.effect')}</p>
    </ReasonDialog>
  )
}
