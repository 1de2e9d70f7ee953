import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { Card } from '../../ui/card.tsx'
import styles from './card-form.module.css'

/** The personal information of an account that the person looking may not edit. */
export function PersonalFacts({ user }: { user: User }) {
  const { t } = useTranslation('user')
  const facts = [
    { label: t('personal.firstName'), value: user.firstName },
    { label: t('personal.lastName'), value: user.lastName },
    { label: t('personal.email'), value: user.email },
    { label: t('personal.mobile'), value: user.mobile },
    { label: t('personal.phone'), value: user.phone },
    { label: t('personal.position'), value: user.position },
    { label: t('personal.language'), value: t(`personal.languages.${user.language}`) },
    { label: t('personal.type'), value: t(`personal.types.${user.type}`) },
    { label: t('personal.tags'), value: user.tags.map((tag) => tag.name).join(', ') },
  ]
  return (
    <Card title={t('personal.title')} icon={<IconId size={18} stroke={1.7} />}>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-empty={!value}>{value || t('nobody')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
