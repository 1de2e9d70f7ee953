import { IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RightsSource } from '../../../contract/rights-shapes.ts'
import { formatDate } from '../format.ts'
import { useLanguage } from '../use-language.ts'
import { lastMoment } from './end-date.ts'
import type { CataloguePermission, LineState } from './line-state.ts'
import styles from './rights-line.module.css'

type Props = { permission: CataloguePermission; state: LineState }

/** The small words under a permission: through which group, from when until when, who decides. */
export function LineDetail({ permission, state }: Props) {
  const { t } = useTranslation('rights')
  const dates = useDates()
  const { kind, groups, single, isTicked, until } = state
  if (kind === 'view') return <ManagedIn place={permission.managedIn} />
  const paths = groups.map((source) => `${t('detail.group', { name: source.group?.name ?? '' })}${dates(source)}`)
  const own = isTicked ? dates({ from: single?.from ?? null, until }) : ''
  const words = [...paths, paths.length > 0 && isTicked ? t('detail.single', { dates: own }) : own.replace(/^, /, '')]
  if (kind === 'request') words.push(t('detail.request'))
  if (kind === 'other' && paths.length === 0 && single === null) words.push(t('detail.other'))
  const said = words.filter((word) => word !== '')
  return said.length > 0 ? said.join(' · ') : permission.description
}

function useDates(): (dates: Pick<RightsSource, 'from' | 'until'>) => string {
  const { t } = useTranslation('rights')
  const language = useLanguage()
  return ({ from, until }) => {
    const isLater = from !== null && new Date(from) > new Date()
    const start = isLater ? `, ${t('detail.from', { date: formatDate(from, language, 'short') })}` : ''
    return until === null
      ? start
      : `${start}, ${t('detail.until', { date: formatDate(lastMoment(until), language, 'short') })}`
  }
}

function ManagedIn({ place }: { place: CataloguePermission['managedIn'] }) {
  const { t } = useTranslation('rights')
  if (place === null) return t('detail.elsewhere')
  if (place.url === null) return `${t('detail.managedIn')} ${place.name}`
  return (
    <>
      {t('detail.managedIn')}{' '}
      <a href={place.url} target="_blank" rel="noreferrer" className={styles.place}>
        {place.name}
        <IconArrowUpRight size={12} stroke={2} aria-hidden />
      </a>
    </>
  )
}
