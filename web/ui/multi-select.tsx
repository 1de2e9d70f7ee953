import { IconCheck, IconPlus, IconX } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
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
import listClasses from './list-box.module.css'
import classes from './multi-select.module.css'

type Item = {
  id: string
  label: string
  description?: string
  isDisabled?: boolean
  /** Chosen just now: its word is tinted until it is saved. */
  isNew?: boolean
}
type Props = {
  label: string
  /** What there is to choose from, with what is chosen. */
  items: readonly Item[]
  values: readonly string[]
  onChange: (values: string[]) => void
  /** Offered when what is typed is no item yet; the caller creates it and adds its id to `values`. */
  onCreate?: (name: string) => void
  /** Hears what is typed in the search, where there is more to choose from than `items` holds. */
  onSearch?: (typed: string) => void
  /** Something in the word of a chosen item, before its cross. */
  tokenEnd?: (item: Item) => ReactNode
  isOptional?: boolean
  error?: string
  description?: string
}

/** Several choices, shown as removable words, with a list that can be searched. */
export function MultiSelect(props: Props) {
  const { label, items, values, onChange, isOptional, error, description, tokenEnd } = props
  const { t } = useTranslation('ui')
  const chosen = values.map((id) => items.find((item) => item.id === id)).filter((item) => item !== undefined)
  return (
    <fieldset className={classNames(fieldClasses.field, classes.group)}>
      <legend className={classNames(fieldClasses.label, classes.legend)}>
        {label}
        {isOptional && <span className={fieldClasses.optional}> {t('optional')}</span>}
      </legend>
      <div className={classNames(fieldClasses.box, classes.box, error !== undefined && fieldClasses.wrong)}>
        {chosen.map((item) => (
          <span key={item.id} className={classes.token} data-new={item.isNew}>
            {item.label}
            {tokenEnd?.(item)}
            <button
              type="button"
              className={classes.remove}
              aria-label={t('remove', { name: item.label })}
              onClick={() => onChange(values.filter((id) => id !== item.id))}
            >
              <IconX size={13} stroke={1.9} />
            </button>
          </span>
        ))}
        <Picker {...props} />
      </div>
      {error !== undefined && <p className={fieldClasses.error}>{error}</p>}
      {description !== undefined && <p className={fieldClasses.description}>{description}</p>}
    </fieldset>
  )
}

function Picker({ label, items, values, onChange, onCreate, onSearch }: Props) {
  const { t } = useTranslation('ui')
  return (
    <AriaLocale>
      <DialogTrigger>
        <Button className={classes.add} aria-label={`${t('add')} – ${label}`}>
          <IconPlus size={15} stroke={1.7} aria-hidden />
          {values.length === 0 && t('add')}
        </Button>
        <Popover className={listClasses.popover} placement="bottom start" offset={6}>
          <Dialog className={classes.dialog} aria-label={label}>
            {({ close }) => (
              <Choices
                label={label}
                items={items}
                values={values}
                onChange={onChange}
                onSearch={onSearch}
                onCreate={
                  onCreate &&
                  ((name) => {
                    onCreate(name)
                    close()
                  })
                }
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </AriaLocale>
  )
}

function Choices({ label, items, values, onChange, onCreate, onSearch }: Props): ReactElement {
  const { t } = useTranslation('ui')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const search = (text: string) => {
    setTyped(text)
    onSearch?.(text)
  }
  const isNew =
    name !== '' && !items.some((item) => item.label.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0)
  return (
    <Autocomplete filter={contains} inputValue={typed} onInputChange={search}>
      <SearchField aria-label={t('search')} autoFocus className={classes.search}>
        <Input className={classNames(fieldClasses.input, classes.input)} placeholder={t('search')} maxLength={60} />
      </SearchField>
      <ListBox
        className={listClasses.list}
        aria-label={label}
        items={items}
        selectionMode="multiple"
        // Escape closes the list; it does not take away all that was chosen.
        escapeKeyBehavior="none"
        selectedKeys={values}
        onSelectionChange={(keys) => onChange(keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String))}
        renderEmptyState={() =>
          isNew && onCreate !== undefined ? null : <p className={classes.none}>{t('nothingFound')}</p>
        }
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.label} isDisabled={item.isDisabled} className={listClasses.item}>
            <span className={listClasses.words}>
              {item.label}
              {item.description !== undefined && <span className={listClasses.description}>{item.description}</span>}
            </span>
            <IconCheck size={16} stroke={1.9} aria-hidden className={listClasses.check} />
          </ListBoxItem>
        )}
      </ListBox>
      {isNew && onCreate !== undefined && (
        <button type="button" className={classes.create} onClick={() => onCreate(name)}>
          <IconPlus size={15} stroke={1.7} aria-hidden />
          {t('create', { name })}
        </button>
      )}
    </Autocomplete>
  )
}
