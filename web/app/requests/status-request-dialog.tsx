import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog, type Why } from '../reason-dialog.tsx'
import { useSession } from '../session.ts'
import type { StatusAction } from './ask-status.ts'

type Props = {
  action: StatusAction
  /** Whom it is about. */
  names: readonly string[]
  isPending: boolean
  error: Error | null
  onSubmit: (why: Why) => void
  onClose: () => void
  children?: ReactNode
}

/** F8: asks the vendor to switch accounts off or on, or to delete them, with a reason and a wished day. */
export function StatusRequestDialog({ action, names, children, ...asked }: Props) {
  const { t } = useTranslation('asking')
  const { providerName: provider } = useSession().organization
  const [only, ...others] = names
  const isOne = others.length === 0
  return (
    <ReasonDialog
      title={isOne ? t(`${action}.title`, { name: only ?? '' }) : t(`${action}.titleSeveral`, { count: names.length })}
      confirmLabel={t('send.send')}
      isRequest
      isReasonOptional={action !== 'deactivate'}
      {...asked}
    >
      <p>{t(isOne ? `${action}.effect` : `${action}.effectSeveral`, { provider })}</p>
      {children}
    </ReasonDialog>
  )
}
