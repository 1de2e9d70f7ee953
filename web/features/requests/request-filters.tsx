import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../app/format.ts'
import { useSession } from '../../app/session.ts'
import { useLanguage } from '../../app/use-language.ts'
import { useTypedSearch } from '../../app/use-typed-search.ts'
import { Chip } from '../../ui/chip.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import classes from './requests.module.css'
import { isFiltered, type RequestsSearch, sorts, statuses, turns, withoutValue, withValue } from './requests-search.ts'

type Props = {
  search: RequestsSearch
  count: number | undefined
  isCapped: boolean
  onFilter: (change: RequestsSearch, replace?: boolean) => void
  onClear: () => void
}

const plus = <IconPlus size={16} stroke={1.7} aria-hidden />

/** Search, whose turn, status and kind; what is in force stands as removable chips. */
export function RequestFilters({ search, count, isCapped, onFilter, onClear }: Props) {
  const { t } = useTranslation('requests')
  const { organization } = useSession()
  const [typed, setTyped] = useTypedSearch(search.search, (text) => onFilter({ search: text }, true))
  return (
    <div className={classes.filters}>
      <div className={classes.line}>
        <div className={classes.search}>
          <SearchField
            label={t('search')}
            value={typed}
            onChange={setTyped}
            placeholder={t('searchPlaceholder')}
            shortcut="/"
          />
        </div>
        <div className={classes.turn}>
          <Segmented
            label={t('turn.label')}
            isLabelHidden
            items={(['all', ...turns] as const).map((id) => ({
              id,
              label: t(`turn.${id}`, { provider: organization.providerName }),
            }))}
            value={search.turn ?? 'all'}
            onChange={(id) => onFilter({ turn: id === 'all' ? undefined : id })}
          />
        </div>
        <MenuButton
          label={t('status.label')}
          icon={plus}
          text={t('status.label')}
          items={statuses.map((id) => ({ id, label: t(`status.${id}`) }))}
          onAction={(id) => {
            const status = statuses.find((known) => known === id)
            if (status !== undefined) onFilter({ status: withValue(search.status, status) })
          }}
        />
        <MenuButton
          label={t('kind.label')}
          icon={plus}
          text={t('kind.label')}
          items={sorts.map((id) => ({ id, label: t(`kind.${id}`) }))}
          onAction={(id) => {
            const kind = sorts.find((known) => known === id)
            if (kind !== undefined) onFilter({ kind: withValue(search.kind, kind) })
          }}
        />
        <Count count={count} isCapped={isCapped} />
      </div>
      {isFiltered(search) && (
        <div className={classes.line}>
          <Chips search={search} onFilter={onFilter} />
          <button type="button" className={classes.clear} onClick={onClear}>
            {t('clear')}
          </button>
        </div>
      )}
    </div>
  )
}

function Chips({ search: { status, kind }, onFilter }: Pick<Props, 'search' | 'onFilter'>) {
  const { t } = useTranslation('requests')
  return (
    <>
      {status?.map((value) => (
        <Chip
          key={value}
          name={t('status.label')}
          value={t(`status.${value}`)}
          onRemove={() => onFilter({ status: withoutValue(status, value) })}
        />
      ))}
      {kind?.map((value) => (
        <Chip
          key={value}
          name={t('kind.label')}
          value={t(`kind.${value}`)}
          onRemove={() => onFilter({ kind: withoutValue(kind, value) })}
        />
      ))}
    </>
  )
}

function Count({ count, isCapped }: Pick<Props, 'count' | 'isCapped'>) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const number = formatNumber(count ?? 0, language)
  return (
    <p className={classes.count} role="status">
      {count !== undefined && (isCapped ? t('countCapped', { number }) : t('count', { count, number }))}
    </p>
  )
}
