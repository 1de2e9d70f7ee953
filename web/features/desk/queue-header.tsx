import { IconAdjustmentsHorizontal, IconArrowsSort } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type DeskSearch, deskSorts, parseDeskSearch, sortOf } from '../../app/desk/desk-search.ts'
import { ViewLink } from '../../app/desk/view-link.tsx'
import { viewList } from '../../app/desk/view-list.ts'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useTypedSearch } from '../../app/use-typed-search.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useIsPhone } from '../../ui/use-media.ts'
import { FilterPanel } from './filter-panel.tsx'
import { QueueChips } from './queue-chips.tsx'
import styles from './queue-header.module.css'
import type { Queue } from './use-queue.ts'
import { ViewTitle } from './view-title.tsx'

type Props = {
  search: DeskSearch
  queue: Queue
  isNarrow: boolean
  onSearch: (search: DeskSearch, isTyping?: boolean) => void
}

/** What stands over the queue: which view it is, the search, the order, and the filters in force. */
export function QueueHeader({ search, queue, isNarrow, onSearch }: Props) {
  const { t } = useTranslation('desk')
  const isPhone = useIsPhone()
  const [typed, setTyped] = useTypedSearch(search.search, (text) => onSearch({ ...search, search: text }, true))
  return (
    <header className={styles.header} data-narrow={isNarrow || undefined}>
      <div className={styles.top}>
        <ViewTitle search={search} />
        <Count page={queue.firstPage} />
        <span className={styles.filters}>
          <Popover
            label={t('filters.title')}
            placement="bottom end"
            trigger={
              <button
                type="button"
                className={styles.filterButton}
                aria-label={t('filters.title')}
                title={t('filters.title')}
              >
                <IconAdjustmentsHorizontal size={18} stroke={1.7} />
              </button>
            }
          >
            <FilterPanel search={search} onChange={onSearch} />
          </Popover>
        </span>
      </div>
      {isPhone && <Views search={search} />}
      <div className={styles.line}>
        <div className={styles.search}>
          <SearchField
            label={t('search')}
            value={typed}
            onChange={setTyped}
            placeholder={t('searchPlaceholder')}
            shortcut="/"
          />
        </div>
        <MenuButton
          label={t('sort')}
          icon={<IconArrowsSort size={15} stroke={1.7} aria-hidden />}
          text={t(`sorts.${sortOf(search)}`)}
          items={deskSorts.map((id) => ({ id, label: t(`sorts.${id}`) }))}
          onAction={(sort) => onSearch(parseDeskSearch({ ...search, sort }))}
        />
      </div>
      <QueueChips search={search} onSearch={onSearch} />
    </header>
  )
}

function Count({ page }: { page: Queue['firstPage'] }) {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  if (page === undefined) return null
  const { count, countIsCapped } = page
  const number = formatNumber(countIsCapped ? count - 1 : count, language)
  const shown = countIsCapped ? t('moreThan', { number }) : number
  return (
    <p className={styles.count} role="status">
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">{t('count', { number: shown })}</span>
    </p>
  )
}

/** Where there is no navigation beside the queue, its views stand over it. */
function Views({ search }: { search: DeskSearch }) {
  const { t } = useTranslation('desk')
  return (
    <nav className={styles.views} aria-label={t('views.label')}>
      {viewList.map(({ view }) => (
        <ViewLink
          key={view}
          className={styles.view}
          search={view === 'todo' ? {} : { view }}
          isCurrent={search.saved === undefined && (search.view ?? 'todo') === view}
        >
          {t(`views.${view}`)}
        </ViewLink>
      ))}
    </nav>
  )
}
