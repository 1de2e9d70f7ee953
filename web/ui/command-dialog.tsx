import type { ReactNode } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { AriaLocale } from './aria-locale.tsx'
import { classNames } from './class-names.ts'
import classes from './command-dialog.module.css'
import fieldClasses from './field.module.css'
import listClasses from './list-box.module.css'

export type Command = { id: string; label: string; description?: string; icon?: ReactNode }
export type CommandSection = { id: string; label: string; items: readonly Command[] }

type Props = {
  label: string
  placeholder: string
  search: string
  onSearch: (search: string) => void
  sections: readonly CommandSection[]
  /** Stands below the list: nothing found, or what may be typed. */
  hint?: string
  onAction: (id: string) => void
  onClose: () => void
}

/** A window in which one types where to go: arrows choose, Enter goes, Escape closes. The caller filters. */
export function CommandDialog({ label, placeholder, search, onSearch, sections, hint, onAction, onClose }: Props) {
  return (
    <AriaLocale>
      <ModalOverlay className={classes.overlay} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
        <Modal className={classes.modal}>
          <Dialog className={classes.dialog} aria-label={label}>
            <Autocomplete inputValue={search} onInputChange={onSearch}>
              <SearchField aria-label={label} autoFocus className={classes.search}>
                <Input
                  className={classNames(fieldClasses.input, classes.input)}
                  placeholder={placeholder}
                  maxLength={200}
                />
              </SearchField>
              <Menu
                className={classNames(listClasses.list, classes.list)}
                aria-label={label}
                items={sections}
                onAction={(key) => onAction(String(key))}
              >
                {(section) => (
                  <MenuSection id={section.id}>
                    <Header className={classes.section}>{section.label}</Header>
                    {section.items.map((item) => (
                      <MenuItem key={item.id} id={item.id} textValue={item.label} className={listClasses.item}>
                        {item.icon}
                        <span className={listClasses.words}>{item.label}</span>
                        <span className={listClasses.description}>{item.description}</span>
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
            <p className={classes.hint} role="status">
              {hint}
            </p>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  )
}
