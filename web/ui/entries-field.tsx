import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import classes from './entries-field.module.css'
import fieldClasses from './field.module.css'
import { describedBy, Field, type FieldWords } from './field.tsx'
import { useEntries } from './use-entries.ts'

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
  const { typed, wrong, add, type, pressKey } = useEntries({ values, onChange, check, isList })
  const error = wrong ?? words.error
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
            onChange={(event) => type(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')
              if (!/[\n\r]/.test(text.trim())) return
              event.preventDefault()
              add(text)
            }}
            onKeyDown={pressKey}
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
