import { IconX } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './drawer.module.css'
import { IconButton } from './icon-button.tsx'
import { ModalWindow } from './modal-window.tsx'

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
  const titleId = useId()
  return (
    <ModalWindow
      titleId={titleId}
      role="dialog"
      isOpen={isOpen}
      onClose={onClose}
      overlayClass={classes.overlay}
      modalClass={classes.modal}
      dialogClass={classes.dialog}
    >
      <header className={classes.head}>
        <div>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          {description !== undefined && <p className={classes.description}>{description}</p>}
        </div>
        <IconButton label={t('close')} icon={<IconX size={18} stroke={1.7} />} onPress={onClose} />
      </header>
      <div className={classes.body}>{children}</div>
      {footer !== undefined && <footer className={classes.foot}>{footer}</footer>}
    </ModalWindow>
  )
}
