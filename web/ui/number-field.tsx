import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import fieldClasses from './field.module.css'
import { describedBy, Field, type FieldWords } from './field.tsx'
import classes from './number-field.module.css'

type Props = FieldWords & {
  /** NaN while what is typed is no number. */
  value: number
  onChange: (value: number) => void
  min: number
  max: number
}

/** A whole number, typed or stepped. */
export function NumberField({ value, onChange, min, max, ...words }: Props) {
  const { t } = useTranslation('ui')
  const id = useId()
  const [typed, setTyped] = useState(String(value))
  useEffect(() => {
    if (!Number.isNaN(value)) setTyped(String(value))
  }, [value])
  const step = (by: number) => onChange(Math.min(max, Math.max(min, (Number.isNaN(value) ? min : value) + by)))
  const button = (label: string, by: number, isAtEnd: boolean) => (
    <button
      type="button"
      className={classes.step}
      aria-label={`${label} – ${words.label}`}
      aria-controls={id}
      disabled={isAtEnd}
      onClick={() => step(by)}
    >
      {by < 0 ? <IconMinus size={15} stroke={1.9} /> : <IconPlus size={15} stroke={1.9} />}
    </button>
  )
  return (
    <Field {...words} controlId={id}>
      <div className={classNames(fieldClasses.box, classes.box, words.error !== undefined && fieldClasses.wrong)}>
        {button(t('less'), -1, value <= min)}
        <input
          id={id}
          className={classNames(fieldClasses.input, classes.input)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={Math.max(4, String(max).length)}
          value={typed}
          aria-invalid={words.error !== undefined || undefined}
          aria-describedby={describedBy(id, words)}
          onChange={({ target }) => {
            setTyped(target.value)
            onChange(/^\s*\d+\s*$/.test(target.value) ? Number(target.value) : Number.NaN)
          }}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
            if (by === 0) return
            event.preventDefault()
            step(by)
          }}
        />
        {button(t('more'), 1, value >= max)}
      </div>
    </Field>
  )
}
