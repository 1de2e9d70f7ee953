import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypedSearch } from '../../app/use-typed-search.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useIsPhone } from '../../ui/use-media.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterPanel } from './filter-panel.tsx'
import type { UsersSearch } from './users-search.ts'
import styles from './users-toolbar.module.css'

const PhoneFilterDialog = lazy(() => import('./phone-filter-dialog.tsx'))

type Props = {
  search: UsersSearch
  /** `isTyping` says that the change follows another keystroke: it is no step of its own in the history. */
  onSearch: (search: UsersSearch, isTyping?: boolean) => void
}

/** Search as you type, the filters in force as chips, and the way to more of them. */
export function UsersToolbar({ search, onSearch }: Props) {
  const { t } = useTranslation('users')
  const isPhone = useIsPhone()
  const [typed, setTyped] = useTypedSearch(search.search, (text) => onSearch({ ...search, search: text }, true))
  const chips = <FilterChips search={search} onSearch={onSearch} />
  return (
    <div className={styles.toolbar}>
      <div className={styles.search}>
        <SearchField
          label={t('search')}
          value={typed}
          onChange={setTyped}
          placeholder={t('searchPlaceholder')}
          shortcut="/"
        />
      </div>
      {isPhone ? (
        <>
          <PhoneFilters search={search} onSearch={onSearch} />
          {chips}
        </>
      ) : (
        <>
          <span className={styles.rule} />
          {chips}
          <Popover
            label={t('filters.title')}
            trigger={
              <button type="button" className={styles.add}>
                <IconPlus size={14} stroke={1.7} aria-hidden />
                {t('filters.add')}
              </button>
            }
          >
            <FilterPanel search={search} onChange={onSearch} />
          </Popover>
        </>
      )}
    </div>
  )
}

function PhoneFilters({ search, onSearch }: Props) {
  const { t } = useTranslation('users')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        variant="secondary"
        label={t('filters.title')}
        icon={<IconAdjustmentsHorizontal size={20} stroke={1.7} />}
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <PhoneFilterDialog search={search} onSearch={onSearch} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
