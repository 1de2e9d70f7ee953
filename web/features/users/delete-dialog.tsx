import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PeopleList } from './people-list.tsx'

type Props = {
  users: readonly User[]
  isPending: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** C12: asks "sure?" before accounts are deleted. */
export function DeleteDialog({ users, isPending, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation('users')
  const isOne = users.length === 1
  return (
    <ConfirmDialog
      title={
        isOne
          ? t('delete.title', { name: users[0]?.displayName ?? '' })
          : t('delete.titleSeveral', { count: users.length })
      }
      message={
        <>
          <p>{isOne ? t('delete.message') : t('delete.messageSeveral')}</p>
          {!isOne && <PeopleList users={users} />}
          {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
        </>
      }
      confirmLabel={t('delete.confirm')}
      isPending={isPending}
      onConfirm={onConfirm}
      onCancel={onClose}
    />
  )
}
