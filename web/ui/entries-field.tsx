import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import classes from './entries-field.module.css'
import fieldClasses from './field.module.css'
import { describedBy, Field, type FieldWords } from './field.tsx'

type Props = FieldWords & {
  values: readonly string[]
  onChange: (values: string[]) => void
  /** Takes an entry; returns what is wrong with it. A wrong entry stays in the box until it is repaired. */
  check?: (entry: string) => string | undefined
  placeholder?: string
  mono?: boolean
  /** One entry per line, for addresses. */
  isList?: boolean
  maxLength?: number
}

/** Free entries, each with a cross: typed and added with Enter, several at once when pasted. */
export function EntriesField(props: Props) {
  const { values, onChange, check, placeholder, mono, isList, maxLength, ...words } = props
  const { t } = useTranslation('ui')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const error = wrong ?? words.error
  const add = (text: string) => {
    const entries = [...new Set(text.split(isList ? /\s+/ : /[\n\r,;]+/).map((entry) => entry.trim()))].filter(
      (entry) => entry !== '',
    )
    const refused = entries.find((entry) => check?.(entry) !== undefined)
    const fine = entries.filter((entry) => check?.(entry) === undefined && !values.includes(entry))
    if (fine.length > 0) onChange([...values, ...fine])
    setTyped(refused ?? '')
    setWrong(refused === undefined ? undefined : check?.(refused))
  }
  const addOnEnter = (event: KeyboardEvent) => {
    const isEmptyBackspace = event.key === 'Backspace' && typed === '' && values.length > 0
    if (isEmptyBackspace) onChange(values.slice(0, -1))
    if (event.key !== 'Enter' || typed.trim() === '') return
    event.preventDefault()
    add(typed)
  }
  return (
    <Field {...words} error={error} controlId={id}>
      <div className={classNames(fieldClasses.box, classes.box, error !== undefined && fieldClasses.wrong)}>
        {values.length > 0 && (
          <ul className={classNames(classes.entries, isList && classes.list)}>
            {values.map((value) => (
              <li key={value} className={classNames(classes.entry, mono && classes.mono)}>
                <span>{value}</span>
                <button
                  type="button"
                  className={classes.remove}
                  aria-label={t('remove', { name: value })}
                  onClick={() => onChange(values.filter((other) => other !== value))}
                >
                  <IconX size={13} stroke={1.9} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={classes.line}>
          <input
            id={id}
            className={classNames(fieldClasses.input, classes.input, mono && fieldClasses.mono)}
            value={typed}
            placeholder={placeholder}
            maxLength={maxLength}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={describedBy(id, { ...words, error })}
            onChange={(event) => {
              setWrong(undefined)
              if (!isList && /[,;]/.test(event.target.value)) add(event.target.value)
              else setTyped(event.target.value)
            }}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')
              if (!/[\n\r]/.test(text.trim())) return
              event.preventDefault()
              add(text)
            }}
            onKeyDown={addOnEnter}
            // What is typed but not added would be lost by pressing Save.
            onBlur={() => typed.trim() !== '' && add(typed)}
          />
          {typed.trim() !== '' && (
            <Button size="sm" variant="quiet" onPress={() => add(typed)}>
              {t('add')}
            </Button>
          )}
        </div>
      </div>
    </Field>
  )
}
