import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { Pressable } from 'react-aria-components/Pressable'
import listClasses from './list-box.module.css'
import classes from './popover.module.css'

type Props = {
  /** The button that opens it: a single element that takes a ref and events, such as `<button>`. */
  trigger: ReactElement<Record<string, unknown>, string>
  label: string
  children: ReactNode
}

/** A small window beside the button that opens it; Escape or a press outside closes it. */
export function Popover({ trigger, label, children }: Props) {
  return (
    <DialogTrigger>
      <Pressable>{trigger}</Pressable>
      <AriaPopover className={listClasses.popover} placement="bottom start" offset={6}>
        <Dialog className={classes.dialog} aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
