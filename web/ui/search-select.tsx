import { IconSelector } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import { AriaLocale } from './aria-locale.tsx'
import { classNames } from './class-names.ts'
import fieldClasses from './field.module.css'
import { Field, type FieldWords } from './field.tsx'
import listClasses from './list-box.module.css'
import multiClasses from './multi-select.module.css'
import classes from './select.module.css'

export type FoundItem = { id: string; label: string; description?: string; isDisabled?: boolean }

type Props = FieldWords & {
  /** What was found for what is typed. */
  items: readonly FoundItem[]
  value: { id: string; label: string } | null
  placeholder?: string
  /** Hears each letter; the caller waits for a pause before it asks the server. */
  onSearch: (typed: string) => void
  onChange: (item: FoundItem) => void
}

/** One choice among more than a list can hold: it opens on a search that the server answers. */
export function SearchSelect({ items, value, placeholder, onSearch, onChange, ...words }: Props) {
  const { t } = useTranslation('ui')
  const id = useId()
  return (
    <AriaLocale>
      <Field {...words} controlId={id} labelId={`${id}-label`}>
        <DialogTrigger onOpenChange={() => onSearch('')}>
          <Button
            id={id}
            aria-labelledby={`${id} ${id}-label`}
            className={classNames(fieldClasses.box, classes.button, words.error !== undefined && fieldClasses.wrong)}
          >
            <span className={classes.value} data-placeholder={value === null || undefined}>
              {value?.label ?? placeholder ?? t('choose')}
            </span>
            <IconSelector size={16} stroke={1.7} aria-hidden />
          </Button>
          <Popover className={listClasses.popover} placement="bottom start" offset={4}>
            <Dialog className={multiClasses.dialog} aria-label={words.label}>
              {({ close }) => (
                <Search
                  label={words.label}
                  items={items}
                  value={value}
                  onSearch={onSearch}
                  onChange={(item) => {
                    onChange(item)
                    close()
                  }}
                />
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      </Field>
    </AriaLocale>
  )
}

function Search({ label, items, value, onSearch, onChange }: Omit<Props, keyof FieldWords> & { label: string }) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState('')
  const search = (text: string) => {
    setTyped(text)
    onSearch(text)
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={search}>
      <SearchField aria-label={t('search')} autoFocus className={multiClasses.search}>
        <Input
          className={classNames(fieldClasses.input, multiClasses.input)}
          placeholder={t('search')}
          maxLength={200}
        />
      </SearchField>
      <ListBox
        className={listClasses.list}
        aria-label={label}
        items={items}
        selectionMode="single"
        escapeKeyBehavior="none"
        selectedKeys={value === null ? [] : [value.id]}
        onSelectionChange={(keys) => {
          const item = items.find(({ id }) => keys !== 'all' && keys.has(id))
          if (item !== undefined) onChange(item)
        }}
        renderEmptyState={() => <p className={multiClasses.none}>{t('nothingFound')}</p>}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.label} isDisabled={item.isDisabled} className={listClasses.item}>
            <span className={listClasses.words}>
              {item.label}
              {item.description !== undefined && <span className={listClasses.description}>{item.description}</span>}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
