import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type Props = {
  title: string
  message: ReactNode
  confirmLabel: string
  cancelLabel?: string
  onConfirm: () => void
  onCancel: () => void
  tone?: 'plain' | 'danger'
  isPending?: boolean
}

/** Asks "sure?"; only for what cannot be taken back. Render it while it is to be open. */
export function ConfirmDialog(props: Props) {
  const { title, message, confirmLabel, cancelLabel, onConfirm, onCancel, tone = 'danger', isPending = false } = props
  const { t } = useTranslation('ui')
  const footer = (
    <>
      <Button variant="quiet" onPress={onCancel}>
        {cancelLabel ?? t('cancel')}
      </Button>
      <Button variant={tone === 'danger' ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={onCancel} footer={footer} role="alertdialog">
      {typeof message === 'string' ? <p>{message}</p> : message}
    </Dialog>
  )
}
