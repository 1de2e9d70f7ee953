import { IconBuildingCommunity, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { formatDate, formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Card } from '../../ui/card.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import classes from './counter-screen.module.css'

/** What is known of a customer, and how its people use the counter. */
export function CounterFacts({ counter, onEdit }: { counter: Counter; onEdit: () => void }) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const { slug, emailDomains, createdAt, figures } = counter
  const facts = [
    { id: 'people', value: t('people', { count: figures.users }) },
    { id: 'active', value: formatNumber(figures.activeLast30Days, language) },
    { id: 'neverSignedIn', value: formatNumber(figures.neverSignedIn, language) },
    { id: 'municipality', value: counter.municipality ?? '—' },
    { id: 'emailDomains', value: emailDomains.length === 0 ? '—' : emailDomains.join(', ') },
    { id: 'slug', value: slug },
    { id: 'since', value: formatDate(createdAt, language) },
  ] as const
  return (
    <Card
      title={t('facts.title')}
      icon={<IconBuildingCommunity size={18} stroke={1.7} aria-hidden />}
      action={<IconButton label={t('facts.edit')} icon={<IconPencil size={17} stroke={1.7} />} onPress={onEdit} />}
    >
      <dl className={classes.facts}>
        {facts.map(({ id, value }) => (
          <div key={id}>
            <dt>{t(`facts.${id}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
