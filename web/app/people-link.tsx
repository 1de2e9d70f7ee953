import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

type Props = { count: number; search: { company?: string[]; tag?: string[]; duty?: string[] } }

/** How many people, and the way to the list of just these. */
export function PeopleLink({ count, search }: Props) {
  const { t } = useTranslation('app')
  if (count === 0) return <span>{t('nobody')}</span>
  return (
    // Everybody it counts, whatever the list begins with.
    <Link to="/users" search={{ ...search, access: 'all' }}>
      {t('people', { count })}
    </Link>
  )
}
