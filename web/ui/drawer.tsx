import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import classes from './drawer.module.css'
import { IconButton } from './icon-button.tsx'

type Props = {
  title: string
  description?: string
  isOpen: boolean
  /** Called on Escape, on the cross and on a click outside; the caller asks first when there are unsaved edits. */
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
}

/** A panel at the right, 560 wide, the whole screen on a phone; its footer stays in view. */
export function Drawer({ title, description, isOpen, onClose, children, footer }: Props) {
  const { t } = useTranslation('ui')
  return (
    <ModalOverlay className={classes.overlay} isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={classes.modal}>
        <AriaDialog className={classes.dialog}>
          <header className={classes.head}>
            <div>
              <Heading slot="title" className={classes.title}>
                {title}
              </Heading>
              {description !== undefined && <p className={classes.description}>{description}</p>}
            </div>
            <IconButton label={t('close')} icon={<IconX size={18} stroke={1.7} />} onPress={onClose} />
          </header>
          <div className={classes.body}>{children}</div>
          {footer !== undefined && <footer className={classes.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
