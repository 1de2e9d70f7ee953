import { cloneElement, type ReactElement, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import listClasses from './list-box.module.css'
import classes from './popover.module.css'

type Placement = 'bottom start' | 'bottom end' | 'top start' | 'top end'

type Props = {
  /** The button that opens it: a single `<button>`. */
  trigger: ReactElement<Record<string, unknown>, string>
  label: string
  placement?: Placement
  /** What it holds; a function is given what closes it. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

const gap = 6
const margin = 12
const edge = 8

// The browser's own popovers are not yet anchored everywhere, so the place is taken from the button at opening.
function place(popover: HTMLElement, button: Element, placement: Placement): void {
  const { top, bottom, left, right, width } = button.getBoundingClientRect()
  const isAbove = placement.startsWith('top')
  const isAtEnd = placement.endsWith('end')
  const { style } = popover
  style.setProperty('--trigger-width', `${width}px`)
  style.top = isAbove ? 'auto' : `${bottom + gap}px`
  style.bottom = isAbove ? `${innerHeight - top + gap}px` : 'auto'
  style.left = isAtEnd ? 'auto' : `${left}px`
  style.right = isAtEnd ? `${Math.max(edge, innerWidth - right)}px` : 'auto'
  style.maxHeight = `${(isAbove ? top : innerHeight - bottom) - gap - margin}px`
}

/** A small window beside the button that opens it, without React Aria; Escape or a press outside closes it. */
export function Popover({ trigger, label, placement = 'bottom start', children }: Props) {
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const prepare = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open') return
    if (button.current !== null) place(event.currentTarget, button.current, placement)
    setIsOpen(true)
  }
  const settle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open') event.currentTarget.querySelector<HTMLElement>('input, button, a')?.focus()
    // Only now: what holds the focus must still be there when the browser gives the focus back to the button.
    else setIsOpen(false)
  }
  const close = () => popover.current?.hidePopover()
  return (
    <>
      {cloneElement(trigger, { ref: button, popoverTarget: id, 'aria-haspopup': 'dialog', 'aria-expanded': isOpen })}
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={classNames(listClasses.popover, classes.popover)}
        onBeforeToggle={prepare}
        onToggle={settle}
      >
        {isOpen && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  )
}
