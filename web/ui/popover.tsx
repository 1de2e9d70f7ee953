import { cloneElement, type ReactElement, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import listClasses from './list-box.module.css'
import classes from './popover.module.css'

/** `beside` stands to the right of the button's line, else to its left; on a phone it is a sheet at the bottom. */
type Placement = 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'beside'

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
const phoneWidth = 900

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

// Beside its line, never over it: where neither side has room, at the bottom of the screen.
function placeBeside(popover: HTMLElement, button: Element): void {
  const { top, right } = button.getBoundingClientRect()
  const { left } = (button.closest('li') ?? button).getBoundingClientRect()
  const { style } = popover
  // Measured where nothing squeezes it.
  delete popover.dataset.side
  style.left = '0'
  style.right = 'auto'
  const { width, height } = popover.getBoundingClientRect()
  const isRight = innerWidth >= phoneWidth && right + gap * 2 + width + edge <= innerWidth
  const isLeft = innerWidth >= phoneWidth && !isRight && left - gap * 2 - width >= edge
  const isSheet = !isRight && !isLeft
  popover.dataset.side = isRight ? 'right' : isLeft ? 'left' : 'sheet'
  style.left = isSheet ? '0' : `${isRight ? right + gap * 2 : left - gap * 2 - width}px`
  style.right = isSheet ? '0' : 'auto'
  style.top = isSheet ? 'auto' : `${Math.max(edge, Math.min(top - 24, innerHeight - height - margin))}px`
  style.bottom = isSheet ? '0' : 'auto'
  style.maxHeight = isSheet ? '80dvh' : `${innerHeight - edge - margin}px`
}

// How wide it is shows only once it is open.
function keepInside(popover: HTMLElement): void {
  const { right, width } = popover.getBoundingClientRect()
  if (right > innerWidth - edge) popover.style.left = `${Math.max(edge, innerWidth - edge - width)}px`
}

/** A small window beside the button that opens it, without React Aria; Escape or a press outside closes it. */
export function Popover({ trigger, label, placement = 'bottom start', children }: Props) {
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const prepare = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open') return
    if (button.current !== null && placement !== 'beside') place(event.currentTarget, button.current, placement)
    setIsOpen(true)
  }
  const settle = (event: ToggleEvent<HTMLDivElement>) => {
    // Only now: what holds the focus must still be there when the browser gives the focus back to the button.
    if (event.newState !== 'open') return setIsOpen(false)
    if (placement !== 'beside') keepInside(event.currentTarget)
    // Its size is known only now; what was drawn until here was still transparent.
    else if (button.current !== null) placeBeside(event.currentTarget, button.current)
    event.currentTarget.querySelector<HTMLElement>('input, button, a')?.focus()
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
