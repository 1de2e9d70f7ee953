import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { ReasonDialog, type Why } from '../../app/reason-dialog.tsx'
import { PeopleList } from './people-list.tsx'

type Props = {
  users: readonly User[]
  isPending: boolean
  error: Error | null
  onSubmit: (why: Why) => void
  onClose: () => void
}

/** F8: asks why one person or several lose their access. */
export function DeactivateDialog({ users, ...asked }: Props) {
  const { t } = useTranslation('users')
  const isOne = users.length === 1
  const title = isOne
    ? t('deactivate.title', { name: users[0]?.displayName ?? '' })
    : t('deactivate.titleSeveral', { count: users.length })
  return (
    <ReasonDialog title={title} confirmLabel={t('deactivate.confirm')} {...asked}>
      <p>{isOne ? t('deactivate.effect') : t('deactivate.effectSeveral')}</p>
      {!isOne && <PeopleList users={users} />}
    </ReasonDialog>
  )
}
