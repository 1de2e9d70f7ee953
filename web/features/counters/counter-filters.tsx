import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTypedSearch } from '../../app/use-typed-search.ts'
import { Chip } from '../../ui/chip.tsx'
import { ListToolbar } from '../../ui/list-toolbar.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import classes from './counters.module.css'
import { attentions, type CountersSearch, statuses, withoutFilter } from './counters-search.ts'

type Props = {
  search: CountersSearch
  count: number | undefined
  onSearch: (search: CountersSearch, replace?: boolean) => void
}

const plus = <IconPlus size={16} stroke={1.7} aria-hidden />

/** The search, and the filters in force as removable chips. */
export function CounterFilters({ search, count, onSearch }: Props) {
  const { t } = useTranslation('counters')
  const { status, attention } = search
  const [typed, setTyped] = useTypedSearch(search.search, (words) =>
    onSearch(words === undefined ? withoutFilter(search, 'search') : { ...search, search: words }, true),
  )
  return (
    <div className={classes.filters}>
      <ListToolbar count={count === undefined ? '' : t('count', { count })}>
        <SearchField label={t('search')} placeholder={t('search')} value={typed} onChange={setTyped} shortcut="/" />
      </ListToolbar>
      <div className={classes.chips}>
        <MenuButton
          label={t('status.label')}
          icon={plus}
          text={t('status.label')}
          items={statuses.map((id) => ({ id, label: t(`status.${id}`) }))}
          onAction={(id) => onSearch({ ...search, status: statuses.find((known) => known === id) ?? 'open' })}
        />
        <MenuButton
          label={t('attention.label')}
          icon={plus}
          text={t('attention.label')}
          items={attentions.map((id) => ({ id, label: t(`attention.${id}`) }))}
          onAction={(id) => onSearch({ ...search, attention: attentions.find((known) => known === id) ?? 'overdue' })}
        />
        {status !== undefined && (
          <Chip
            name={t('status.label')}
            value={t(`status.${status}`)}
            onRemove={() => onSearch(withoutFilter(search, 'status'))}
          />
        )}
        {attention !== undefined && (
          <Chip
            name={t('attention.label')}
            value={t(`attention.${attention}`)}
            onRemove={() => onSearch(withoutFilter(search, 'attention'))}
          />
        )}
      </div>
    </div>
  )
}
