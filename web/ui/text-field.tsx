import {
  type HTMLInputAutoCompleteAttribute,
  type HTMLInputTypeAttribute,
  type ReactNode,
  type Ref,
  useId,
} from 'react'
import { classNames } from './class-names.ts'
import classes from './field.module.css'
import { describedBy, Field, type FieldWords } from './field.tsx'

export type TextFieldProps = FieldWords & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  type?: HTMLInputTypeAttribute
  name?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  autoFocus?: boolean
  autoCapitalize?: 'none' | 'words' | 'sentences'
  spellCheck?: boolean
  isReadOnly?: boolean
  isRequired?: boolean
  /** For sign-in names: a face in which 0 O l I 1 differ. */
  mono?: boolean
  inputMode?: 'text' | 'email' | 'tel' | 'numeric' | 'url'
  maxLength?: number
  placeholder?: string
  /** Something inside the box, at its right end. */
  trailing?: ReactNode
  labelEnd?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** One line of text with its label, help, warning and error. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    description,
    error,
    warning,
    isOptional,
    labelEnd,
    value,
    onChange,
    mono,
    trailing,
    isReadOnly,
    isRequired,
    type = 'text',
    ...input
  } = props
  const id = useId()
  const words = { label, description, error, warning, isOptional, labelEnd }
  return (
    <Field {...words} controlId={id}>
      <div
        className={classNames(
          classes.box,
          warning !== undefined && classes.warned,
          error !== undefined && classes.wrong,
          isReadOnly && classes.still,
        )}
      >
        <input
          {...input}
          id={id}
          type={type}
          className={classNames(classes.input, mono && classes.mono)}
          value={value}
          readOnly={isReadOnly}
          aria-required={isRequired || undefined}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, words)}
          onChange={(event) => onChange(event.target.value)}
        />
        {trailing !== undefined && <span className={classes.trailing}>{trailing}</span>}
      </div>
    </Field>
  )
}
