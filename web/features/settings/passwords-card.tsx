import { IconPassword } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { EntriesField } from '../../ui/entries-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import classes from './card-body.module.css'
import type { CardProps } from './card-props.ts'
import { FieldNotes } from './field-notes.tsx'
import { useFieldWords } from './use-field-words.ts'

const strengths = ['fair', 'good', 'best'] as const
const scores = { fair: 2, good: 3, best: 4 }
const longest = 64

/** How long and how strong passwords must be, and what they may not contain. */
export function PasswordsCard({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const wordsOf = useFieldWords({ editor, preview })
  const { draft, set, base } = editor
  const { passwordMinLength: shortest, passwordMinStrength: weakest } = base.providerMinimum
  const items = strengths.map((id) => ({
    id,
    label: t(`passwords.strengths.${id}.label`),
    description:
      scores[id] < weakest ? (
        t('passwords.belowMinimum')
      ) : (
        <>
          {t(`passwords.strengths.${id}.meaning`)}
          <code className={classes.sample}>{t(`passwords.strengths.${id}.sample`)}</code>
        </>
      ),
    isDisabled: scores[id] < weakest,
  }))
  return (
    <Card title={t('passwords.title')} icon={<IconPassword size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.body}>
        <NumberField
          label={t('passwords.length')}
          value={draft.passwordMinLength}
          onChange={(value) => set('passwordMinLength', value)}
          min={shortest}
          max={longest}
          description={t('passwords.lengthHint', { minimum: shortest })}
          {...wordsOf('passwordMinLength')}
        />
        <div>
          <RadioCards
            label={t('passwords.strength')}
            items={items}
            value={strengths.find((id) => scores[id] === draft.passwordMinStrength) ?? 'fair'}
            onChange={(id) => set('passwordMinStrength', scores[id])}
            isLabelShown
          />
          <p className={classes.hint}>{t('passwords.strengthHint')}</p>
          <FieldNotes {...wordsOf('passwordMinStrength')} />
        </div>
        <EntriesField
          label={t('passwords.blocked')}
          values={draft.passwordBlockedWords}
          onChange={(values) => set('passwordBlockedWords', values)}
          check={(word) => (word.length < 3 ? t('problems.shortWord') : undefined)}
          placeholder={t('passwords.blockedPlaceholder')}
          maxLength={60}
          isOptional
          description={t('passwords.blockedHint')}
          {...wordsOf('passwordBlockedWords')}
        />
        <p className={classes.hint}>{t('passwords.always')}</p>
      </div>
    </Card>
  )
}
