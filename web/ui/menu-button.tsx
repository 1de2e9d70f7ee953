import type { ReactNode } from 'react'
import buttonClasses from './button.module.css'
import { classNames } from './class-names.ts'
import classes from './icon-button.module.css'
import { Menu, type MenuEntry } from './menu.tsx'

type Props = {
  label: string
  icon: ReactNode
  /** Visible words beside the icon; without them the button is the icon alone. */
  text?: string
  items: readonly MenuEntry[]
  onAction: (id: string) => void
}

/** A button that opens a list of actions; `label` names both. */
export function MenuButton({ label, icon, text, items, onAction }: Props) {
  const trigger =
    text === undefined ? (
      <button type="button" className={classNames(classes.button, classes.secondary)} aria-label={label} title={label}>
        {icon}
      </button>
    ) : (
      <button type="button" className={classNames(buttonClasses.button, buttonClasses.secondary, buttonClasses.md)}>
        <span className={buttonClasses.content}>
          {icon}
          {text}
        </span>
      </button>
    )
  return <Menu label={label} trigger={trigger} items={items} onAction={onAction} />
}
