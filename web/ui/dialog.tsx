import { IconX } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import classes from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { ModalWindow } from './modal-window.tsx'

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
  const titleId = useId()
  return (
    <ModalWindow
      titleId={titleId}
      role={role}
      isOpen={isOpen}
      onClose={onClose}
      overlayClass={classes.overlay}
      modalClass={classes.modal}
      dialogClass={classes.dialog}
    >
      <header className={classes.head}>
        <h2 id={titleId} className={classNames(classes.title, tone === 'danger' && classes.danger)}>
          {title}
        </h2>
        <IconButton label={t('close')} icon={<IconX size={18} stroke={1.7} />} onPress={onClose} />
      </header>
      <div className={classes.body}>{children}</div>
      {footer !== undefined && <footer className={classes.foot}>{footer}</footer>}
    </ModalWindow>
  )
}
