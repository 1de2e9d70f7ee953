import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../ui/radio-cards.tsx'
import classes from './card-body.module.css'
import type { CardProps } from './card-props.ts'
import { FieldNotes } from './field-notes.tsx'
import { useFieldWords } from './use-field-words.ts'

const strictness = ['free', 'warn', 'refuse'] as const

/** M6: what is said of sign-in names that are no e-mail address. */
export function EmailNamesPart({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const wordsOf = useFieldWords({ editor, preview })
  return (
    <section className={classes.part}>
      <RadioCards
        label={t('names.emailNames')}
        items={strictness.map((id) => ({
          id,
          label: t(`names.emailNamesChoices.${id}.label`),
          description: t(`names.emailNamesChoices.${id}.meaning`),
        }))}
        value={editor.draft.emailSignInNames}
        onChange={(value) => editor.set('emailSignInNames', value)}
        isLabelShown
      />
      <p className={classes.hint}>{t('names.emailNamesHint')}</p>
      <FieldNotes {...wordsOf('emailSignInNames')} />
    </section>
  )
}
