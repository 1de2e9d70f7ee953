import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { AriaLocale } from './aria-locale.tsx'

type Props = {
  titleId: string
  role: 'dialog' | 'alertdialog'
  isOpen: boolean
  onClose: () => void
  overlayClass: string | undefined
  modalClass: string | undefined
  dialogClass: string | undefined
  children: ReactNode
}

// React Aria's own Dialog would bring its menus and lists along, three times the size of this.
function useFocusAtOpening(): RefObject<HTMLElement | null> {
  const dialog = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!dialog.current?.contains(document.activeElement)) dialog.current?.focus()
  }, [])
  return dialog
}

function DialogSection({ titleId, role, dialogClass, children }: Omit<Props, 'isOpen' | 'onClose'>) {
  const dialog = useFocusAtOpening()
  return (
    <section ref={dialog} role={role} aria-labelledby={titleId} tabIndex={-1} data-modal className={dialogClass}>
      {children}
    </section>
  )
}

/** What dialogs and drawers share: the veil, the rest of the page inert, Escape, focus in and back. */
export function ModalWindow(props: Props) {
  const { isOpen, onClose, overlayClass, modalClass, role } = props
  return (
    <AriaLocale>
      <ModalOverlay
        className={overlayClass}
        isOpen={isOpen}
        isDismissable={role === 'dialog'}
        onOpenChange={(open) => !open && onClose()}
        // A press on the veil keeps the focus where it was: there it returns if the window is not left after all.
        onMouseDown={(event) => event.target === event.currentTarget && event.preventDefault()}
      >
        <Modal className={modalClass}>
          <DialogSection {...props} />
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  )
}
