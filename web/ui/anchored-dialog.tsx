import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import classes from './anchored-dialog.module.css'
import { classNames } from './class-names.ts'
import { useIsPhone } from './use-media.ts'

type Props = {
  /** What opened it: it stands beside it, and the focus returns there. */
  anchor: HTMLElement
  titleId: string
  /** A press outside closes it only while nothing would be lost. */
  isDirty: boolean
  onClose: () => void
  children: ReactNode
}

const gap = 8
const edge = 10
const least = 380

/** Puts the dialog under its anchor, or above where there is more room; it grows no further than the window. */
function place(dialog: HTMLElement, anchor: HTMLElement): void {
  const { top, bottom, left, width } = anchor.getBoundingClientRect()
  const below = innerHeight - bottom - gap - edge
  const above = top - gap - edge
  const isAbove = below < least && above > below
  const start = Math.min(Math.max(edge, left), innerWidth - dialog.offsetWidth - edge)
  const { style } = dialog
  style.left = `${start}px`
  style.top = isAbove ? 'auto' : `${bottom + gap}px`
  style.bottom = isAbove ? `${innerHeight - top + gap}px` : 'auto'
  style.setProperty('--room', `${Math.max(isAbove ? above : below, 220)}px`)
  style.setProperty('--beak', `${Math.round(left + width / 2 - start)}px`)
  dialog.dataset.side = isAbove ? 'above' : 'below'
}

/**
 * A window beside what it is about; on a phone a sheet from below. The browser's own modal dialog: the rest of the
 * page is inert, Escape closes it, and the focus goes back to `anchor`.
 */
export function AnchoredDialog({ anchor, titleId, isDirty, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const isPhone = useIsPhone()
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    if (!dialog.open) dialog.showModal()
    if (isPhone) {
      dialog.removeAttribute('style')
      return
    }
    const settle = () => place(dialog, anchor)
    settle()
    addEventListener('resize', settle)
    return () => removeEventListener('resize', settle)
  }, [anchor, isPhone])
  // The row may have been drawn anew behind the window: its cell is where the person was.
  useEffect(() => () => anchor.focus(), [anchor])
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      data-modal
      className={classNames(classes.dialog, isPhone && classes.sheet)}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget && !isDirty) onClose()
      }}
    >
      <div className={classes.frame}>{children}</div>
    </dialog>
  )
}
