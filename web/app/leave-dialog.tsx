import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { currentLeaveQuestion, subscribeToLeaveQuestion } from './leave-question.ts'

/** Where the question of `useLeaveGuard` appears; rendered once, by the shell. */
export default function LeaveDialog() {
  const { t } = useTranslation('app')
  const question = useSyncExternalStore(subscribeToLeaveQuestion, currentLeaveQuestion)
  if (question === null) return null
  return (
    <ConfirmDialog
      title={t('leave.title')}
      message={t('leave.message')}
      confirmLabel={t('leave.leave')}
      cancelLabel={t('leave.stay')}
      onConfirm={() => question.answer(true)}
      onCancel={() => question.answer(false)}
    />
  )
}
