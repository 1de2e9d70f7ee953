import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './filter-panel.module.css'
import { RadioList } from './radio-list.tsx'
import type { UsersSearch } from './users-search.ts'

type Props = { search: UsersSearch; onChange: (search: UsersSearch) => void }

const days = [7, 30, 90]

/** Whose rights or groups end soon, or by a day. */
export function EndsFilter({ search, onChange }: Props) {
  const { t } = useTranslation('users')
  const id = useId()
  const day = search.ends !== undefined && !search.ends.endsWith('d') ? search.ends : ''
  return (
    <>
      <p className={styles.legend}>{t('ends.what')}</p>
      <RadioList
        label={t('filters.ends')}
        items={days.map((count) => ({ id: `${count}d`, label: t('ends.within', { count }) }))}
        value={search.ends}
        onChange={(ends) => onChange({ ...search, ends })}
      />
      <div className={styles.day}>
        <label htmlFor={id}>{t('ends.day')}</label>
        <input
          id={id}
          type="date"
          className={styles.date}
          value={day}
          max="9998-12-31"
          onChange={(event) =>
            onChange({ ...search, ends: event.target.value === '' ? undefined : event.target.value })
          }
        />
      </div>
    </>
  )
}
