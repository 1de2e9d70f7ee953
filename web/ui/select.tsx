import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useId } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { useTranslation } from 'react-i18next'
import { AriaLocale } from './aria-locale.tsx'
import { classNames } from './class-names.ts'
import fieldClasses from './field.module.css'
import listClasses from './list-box.module.css'
import classes from './select.module.css'

export type SelectItem<Id extends string = string> = {
  id: Id
  label: string
  description?: string
  isDisabled?: boolean
}

type Props<Id extends string> = {
  label: string
  items: readonly SelectItem<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  isOptional?: boolean
  description?: string
  error?: string
  placeholder?: string
  name?: string
}

/** One choice from a list that opens; typeahead and arrow keys come with it. */
export function Select<Id extends string>(props: Props<Id>) {
  const { label, items, value, onChange, isOptional, description, error, placeholder, name } = props
  const { t } = useTranslation('ui')
  const errorId = useId()
  return (
    <AriaLocale>
      <AriaSelect
        className={fieldClasses.field}
        name={name}
        value={value}
        isInvalid={error !== undefined}
        placeholder={placeholder ?? t('choose')}
        onChange={(key) => {
          const item = items.find(({ id }) => id === key)
          if (item !== undefined) onChange(item.id)
        }}
      >
        <Label className={fieldClasses.label}>
          {label}
          {isOptional && <span className={fieldClasses.optional}> {t('optional')}</span>}
        </Label>
        <Button
          className={classNames(fieldClasses.box, classes.button, error !== undefined && fieldClasses.wrong)}
          aria-describedby={error === undefined ? undefined : errorId}
        >
          <SelectValue className={classes.value}>
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <IconSelector size={16} stroke={1.7} aria-hidden />
        </Button>
        {error !== undefined && (
          <p className={fieldClasses.error} id={errorId}>
            {error}
          </p>
        )}
        {description !== undefined && (
          <Text slot="description" className={fieldClasses.description}>
            {description}
          </Text>
        )}
        <Popover className={listClasses.popover} offset={4}>
          <ListBox className={listClasses.list} items={items}>
            {(item) => (
              <ListBoxItem
                id={item.id}
                textValue={item.label}
                isDisabled={item.isDisabled}
                className={listClasses.item}
              >
                <span className={listClasses.words}>
                  <Text slot="label">{item.label}</Text>
                  {item.description !== undefined && (
                    <Text slot="description" className={listClasses.description}>
                      {item.description}
                    </Text>
                  )}
                </span>
                <IconCheck size={16} stroke={1.9} aria-hidden className={listClasses.check} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaSelect>
    </AriaLocale>
  )
}
