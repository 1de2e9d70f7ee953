import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import classes from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

type Props = {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  tone?: 'plain' | 'danger'
  /** `alertdialog` where the person must answer: a click outside then does not close it. */
  role?: 'dialog' | 'alertdialog'
}

/** A window over the page; Escape closes it and the focus goes back to where it was. */
export function Dialog({ title, isOpen, onClose, children, footer, tone = 'plain', role = 'dialog' }: Props) {
  const { t } = useTranslation('ui')
  return (
    <ModalOverlay
      className={classes.overlay}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={classes.modal}>
        <AriaDialog className={classes.dialog} role={role}>
          <header className={classes.head}>
            <Heading slot="title" className={classNames(classes.title, tone === 'danger' && classes.danger)}>
              {title}
            </Heading>
            <IconButton label={t('close')} icon={<IconX size={18} stroke={1.7} />} onPress={onClose} />
          </header>
          <div className={classes.body}>{children}</div>
          {footer !== undefined && <footer className={classes.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
