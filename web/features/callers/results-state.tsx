import { IconPhoneCall, IconUserSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './results.module.css'
import type { CallerSearching } from './use-caller-search.ts'

/** What stands in the place of the results while there are none. */
export function ResultsState({ searching }: { searching: CallerSearching }) {
  const { t } = useTranslation('callers')
  const { error, found, isFetching, retry } = searching
  const isLong = useDelayed(isFetching)
  if (isFetching) return <div className={styles.state}>{isLong && <Coming />}</div>
  if (error !== null) {
    return (
      <div className={styles.state}>
        <EmptyState title={t('failed')} action={<Button onPress={retry}>{t('retry')}</Button>}>
          {errorMessage(error)}
        </EmptyState>
      </div>
    )
  }
  const word = found === undefined ? 'begin' : 'none'
  const Icon = found === undefined ? IconPhoneCall : IconUserSearch
  return (
    <div className={styles.state}>
      <EmptyState icon={<Icon size={28} stroke={1.7} />} title={t(word)}>
        {t(`${word}Text`)}
      </EmptyState>
    </div>
  )
}

const widths = [170, 210, 150]

/** Stand-ins of the height of the rows that are coming. */
function Coming() {
  return widths.map((width) => (
    <div key={width} className={styles.coming} aria-hidden>
      <Skeleton width={36} height={36} />
      <div>
        <Skeleton width={width} height={15} />
        <Skeleton width={width - 40} height={13} />
        <Skeleton width={width - 60} height={13} />
      </div>
    </div>
  ))
}
