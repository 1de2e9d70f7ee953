import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './icon-button.module.css'
import { Menu, type MenuEntry } from './menu.tsx'

type Props = { label: string; icon: ReactNode; items: readonly MenuEntry[]; onAction: (id: string) => void }

/** An icon button that opens a list of actions; `label` names both. */
export function MenuButton({ label, icon, items, onAction }: Props) {
  return (
    <Menu
      label={label}
      trigger={
        <button
          type="button"
          className={classNames(classes.button, classes.secondary)}
          aria-label={label}
          title={label}
        >
          {icon}
        </button>
      }
      items={items}
      onAction={onAction}
    />
  )
}
