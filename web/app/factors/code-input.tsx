import { type Ref, type SyntheticEvent, useId, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Field } from '../../ui/field.tsx'
import { codeLength, digitsOf } from './code-digits.ts'
import classes from './code-input.module.css'

type Props = {
  label: string
  /** Where a heading above says the same. */
  isLabelHidden?: boolean
  value: string
  onChange: (digits: string) => void
  /** Called with the six digits as soon as they are all there. */
  onComplete?: (digits: string) => void
  error?: string
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

const places = Array.from({ length: codeLength }, (_, index) => index)

/** Six boxes to look at, one input to type, paste and speak into. */
export function CodeInput({ label, isLabelHidden, value, onChange, onComplete, error, ...input }: Props) {
  const id = useId()
  const [isSelected, setIsSelected] = useState(false)
  const type = (typed: string) => {
    const digits = digitsOf(typed)
    onChange(digits)
    if (digits.length === codeLength && digits !== value) onComplete?.(digits)
  }
  const select = ({ currentTarget: box }: SyntheticEvent<HTMLInputElement>) => {
    const isRange = box.selectionStart !== box.selectionEnd
    setIsSelected(isRange)
    // The caret cannot be seen between the boxes: it stays behind the last digit.
    if (!isRange && box.selectionStart !== box.value.length) {
      box.setSelectionRange(box.value.length, box.value.length)
    }
  }
  const next = Math.min(value.length, codeLength - 1)
  return (
    <div className={classNames(isLabelHidden && classes.unlabelled)}>
      <Field controlId={id} label={label} error={error}>
        <div className={classNames(classes.code, error !== undefined && classes.wrong)}>
          <input
            {...input}
            id={id}
            className={classes.input}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            aria-required
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            onChange={(event) => type(event.target.value)}
            onSelect={select}
          />
          {places.map((place) => (
            <span
              key={place}
              className={classNames(classes.box, (isSelected ? place < value.length : place === next) && classes.next)}
              aria-hidden
            >
              {value[place]}
            </span>
          ))}
        </div>
      </Field>
    </div>
  )
}
