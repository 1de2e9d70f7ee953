import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './choice-segments.module.css'
import type { Choice } from './decision-draft.ts'

type Props = {
  /** Of the line. */
  name: string
  choices: readonly Choice[]
  /** Null: nothing is chosen yet. */
  value: Choice | null
  onChange: (choice: Choice) => void
}

/** What is decided on a line: native radios, coloured by what they do. */
export function ChoiceSegments({ name, choices, value, onChange }: Props) {
  const { t } = useTranslation('deskTicket')
  const group = useId()
  return (
    <fieldset className={classes.group}>
      <legend className="visually-hidden">{t('choices.of', { name })}</legend>
      {choices.map((choice) => (
        <label key={choice} className={classes.item} data-choice={choice}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            value={choice}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {t(`choices.${choice}`)}
        </label>
      ))}
    </fieldset>
  )
}
