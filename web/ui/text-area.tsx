import { useId } from 'react'
import { classNames } from './class-names.ts'
import classes from './field.module.css'
import { describedBy, Field, type FieldWords } from './field.tsx'

type Props = FieldWords & {
  value: string
  onChange: (value: string) => void
  name?: string
  maxLength?: number
  placeholder?: string
  rows?: number
  autoFocus?: boolean
}

/** Several lines of text. */
export function TextArea(props: Props) {
  const { label, description, error, warning, isOptional, value, onChange, rows = 3, ...area } = props
  const id = useId()
  const words = { label, description, error, warning, isOptional }
  return (
    <Field {...words} controlId={id}>
      <div
        className={classNames(
          classes.box,
          warning !== undefined && classes.warned,
          error !== undefined && classes.wrong,
        )}
      >
        <textarea
          {...area}
          id={id}
          rows={rows}
          className={classNames(classes.input, classes.area)}
          value={value}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, words)}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </Field>
  )
}
