import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LetterTemplate } from '../../../contract/letter-shapes.ts'
import classes from './letters.module.css'

type Props = { placeholders: LetterTemplate['placeholders']; onInsert: (typed: string) => void }

/** What a letter fills in for each person, to be put where somebody writes. */
export function PlaceholderChips({ placeholders, onInsert }: Props) {
  const { t } = useTranslation('letters')
  return (
    <section className={classes.insert} aria-label={t('insert')}>
      <h3>{t('insert')}</h3>
      <ul className={classes.chips}>
        {placeholders.map(({ key, name }) => (
          <li key={key}>
            <button type="button" className={classes.chip} onClick={() => onInsert(`{{${key}}}`)}>
              <IconPlus size={13} stroke={1.9} aria-hidden />
              {name}
              <code>{`{{${key}}}`}</code>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('insertHint')}</p>
    </section>
  )
}
