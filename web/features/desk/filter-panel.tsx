import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type DeskFilter,
  type DeskSearch,
  deskFilters,
  type ListFilter,
  withOption,
} from '../../app/desk/desk-search.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ageChoices, useFilterChoices } from './filter-choices.ts'
import styles from './filter-panel.module.css'

type Props = { search: DeskSearch; onChange: (search: DeskSearch) => void }

/** Everything the queue can be filtered by: first what about, then which; each tick shows at once behind it. */
export function FilterPanel({ search, onChange }: Props) {
  const { t } = useTranslation('desk')
  const [filter, setFilter] = useState<DeskFilter | null>(null)
  if (filter === null) {
    return (
      <div className={styles.panel}>
        {deskFilters.map((one) => (
          <button key={one} type="button" className={styles.kind} onClick={() => setFilter(one)}>
            {t(`filters.${one}`)}
            {search[one] !== undefined && <span className={styles.dot} aria-hidden />}
            <IconChevronRight size={15} stroke={1.7} aria-hidden />
          </button>
        ))}
      </div>
    )
  }
  return (
    <div className={styles.panel}>
      <button type="button" className={styles.back} onClick={() => setFilter(null)}>
        <IconChevronLeft size={16} stroke={1.7} aria-hidden />
        {t('filters.back')}
      </button>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t(`filters.${filter}`)}</legend>
        {filter === 'olderThanDays' ? (
          <Ages search={search} onChange={onChange} />
        ) : (
          <Choices filter={filter} search={search} onChange={onChange} />
        )}
      </fieldset>
    </div>
  )
}

function Choices({ filter, search, onChange }: Props & { filter: ListFilter }) {
  const { t } = useTranslation('desk')
  const choices = useFilterChoices(search)[filter]
  if (choices.length === 0) return <p className={styles.none}>{t('filters.none')}</p>
  return choices.map(({ id, label }) => (
    <Checkbox
      key={id}
      label={label}
      checked={search[filter]?.includes(id) ?? false}
      onChange={(isOn) => onChange(withOption(search, filter, id, isOn))}
    />
  ))
}

function Ages({ search, onChange }: Props) {
  const { t } = useTranslation('desk')
  return [undefined, ...ageChoices].map((days) => (
    <label key={days ?? 0} className={styles.age}>
      <input
        type="radio"
        name="age"
        checked={search.olderThanDays === days}
        onChange={() => onChange({ ...search, olderThanDays: days })}
      />
      {days === undefined ? t('filters.anyAge') : t('filters.older', { count: days })}
    </label>
  ))
}
