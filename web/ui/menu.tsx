import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Pressable } from 'react-aria-components/Pressable'
import { AriaLocale } from './aria-locale.tsx'
import { classNames } from './class-names.ts'
import listClasses from './list-box.module.css'

export type MenuEntry = { id: string; label: string; icon?: ReactNode; tone?: 'danger' }

type Props = {
  /** The button that opens it: a single element that takes a ref and events, such as `<button>` or `<Button>`. */
  trigger: ReactElement<Record<string, unknown>, string>
  items: readonly MenuEntry[]
  onAction: (id: string) => void
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
  label?: string
}

/** A list of actions behind a button; focus returns to the button. */
export function Menu({ trigger, items, onAction, placement = 'bottom end', label }: Props) {
  return (
    <AriaLocale>
      <MenuTrigger>
        <Pressable>{trigger}</Pressable>
        <Popover className={listClasses.popover} placement={placement} offset={6}>
          <AriaMenu
            className={listClasses.list}
            items={items}
            aria-label={label}
            onAction={(key) => onAction(String(key))}
          >
            {(item) => (
              <MenuItem
                id={item.id}
                textValue={item.label}
                className={classNames(listClasses.item, item.tone === 'danger' && listClasses.danger)}
              >
                {item.icon}
                {item.label}
              </MenuItem>
            )}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </AriaLocale>
  )
}
