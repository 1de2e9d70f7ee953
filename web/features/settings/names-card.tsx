import { IconAt, IconLetterCase, IconLetterCaseLower } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { EntriesField } from '../../ui/entries-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import classes from './card-body.module.css'
import type { CardProps } from './card-props.ts'
import { EmailNamesPart } from './email-names-part.tsx'
import { FieldNotes } from './field-notes.tsx'
import { NamingConvention } from './naming-convention.tsx'
import { useFieldWords } from './use-field-words.ts'

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const
const generic = ['allow', 'warn', 'refuse'] as const

/** Sign-in names: how they are made (B6), whether capitals count (C10), whether they are addresses (M6), and whether they may be shared (C2). */
export function NamesCard({ editor, preview }: CardProps) {
  const { t } = useTranslation('settings')
  const wordsOf = useFieldWords({ editor, preview })
  const { draft, set } = editor
  const cases = [
    { id: 'insensitive', icon: <IconLetterCaseLower {...icon} /> },
    { id: 'sensitive', icon: <IconLetterCase {...icon} /> },
  ] as const
  return (
    <Card title={t('names.title')} icon={<IconAt {...icon} />}>
      <div className={classes.body}>
        <section className={classes.part}>
          <NamingConvention
            value={draft.namingConvention ?? ''}
            onChange={(value) => set('namingConvention', value === '' ? null : value)}
            {...wordsOf('namingConvention')}
          />
        </section>
        <section className={classes.part}>
          <RadioCards
            label={t('names.case')}
            items={cases.map((item) => ({
              ...item,
              label: t(`names.cases.${item.id}.label`),
              description: t(`names.cases.${item.id}.meaning`),
            }))}
            value={draft.signInNameCase}
            onChange={(value) => set('signInNameCase', value)}
            isLabelShown
          />
          <FieldNotes {...wordsOf('signInNameCase')} />
        </section>
        <EmailNamesPart editor={editor} preview={preview} />
        <section className={classes.part}>
          <RadioCards
            label={t('names.generic')}
            items={generic.map((id) => ({
              id,
              label: t(`names.generics.${id}.label`),
              description: t(`names.generics.${id}.meaning`),
            }))}
            value={draft.genericNames}
            onChange={(value) => set('genericNames', value)}
            isLabelShown
          />
          <p className={classes.hint}>{t('names.genericHint')}</p>
          <FieldNotes {...wordsOf('genericNames')} />
          {draft.genericNames !== 'allow' && (
            <EntriesField
              label={t('names.genericWords')}
              values={draft.genericWords}
              onChange={(values) => set('genericWords', values)}
              check={(word) => (word.length < 3 ? t('problems.shortWord') : undefined)}
              placeholder={t('names.genericPlaceholder')}
              maxLength={60}
              isOptional
              {...wordsOf('genericWords')}
            />
          )}
        </section>
      </div>
    </Card>
  )
}
