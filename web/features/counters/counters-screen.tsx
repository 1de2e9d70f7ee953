import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CounterSummary } from '../../../contract/counter-shapes.ts'
import { ListBody } from '../../app/list-body.tsx'
import { NextPage } from '../../app/next-page.tsx'
import { usePages } from '../../app/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CounterFilters } from './counter-filters.tsx'
import { CounterRow } from './counter-row.tsx'
import classes from './counters.module.css'
import type { CountersSearch } from './counters-search.ts'
import { ForCounterKeepers } from './for-counter-keepers.tsx'
import { NewCounterDrawer } from './new-counter-drawer.tsx'
import { OverviewFigures } from './overview-figures.tsx'

type Props = { search: CountersSearch; onSearch: (search: CountersSearch, replace?: boolean) => void }

/** M2: the vendor's customers, what deserves a look, and the way to open a new counter. */
export function CountersScreen(props: Props) {
  return (
    <ForCounterKeepers>
      <Content {...props} />
    </ForCounterKeepers>
  )
}

function Content({ search, onSearch }: Props) {
  const { t } = useTranslation('counters')
  const [isOpening, setIsOpening] = useState(false)
  const list = usePages<CounterSummary>(['customers', 'counters'], '/provider/counters', search)
  const isFiltered = Object.keys(search).length > 0
  const create = (
    <Button variant="primary" icon={<IconPlus size={16} stroke={1.9} />} onPress={() => setIsOpening(true)}>
      {t('new')}
    </Button>
  )
  return (
    <Screen
      title={t('title')}
      subtitle={t('subtitle')}
      action={
        <div className={classes.actions}>
          <LinkButton to="/templates">{t('templates')}</LinkButton>
          {create}
        </div>
      }
    >
      <OverviewFigures />
      <CounterFilters search={search} count={list.count} onSearch={onSearch} />
      <ListBody
        items={list.items}
        error={list.error}
        onRetry={() => void list.refetch()}
        failed={t('failed')}
        empty={
          isFiltered ? (
            <EmptyState title={t('notFound')} action={<Button onPress={() => onSearch({})}>{t('clear')}</Button>} />
          ) : (
            <EmptyState icon={<IconBuildingCommunity size={28} stroke={1.7} />} title={t('empty.title')}>
              {t('empty.message')}
            </EmptyState>
          )
        }
      >
        {(counters) => (
          <>
            <Rows label={t('title')}>
              {counters.map((counter) => (
                <CounterRow key={counter.id} counter={counter} />
              ))}
            </Rows>
            <NextPage list={list} />
          </>
        )}
      </ListBody>
      {isOpening && <NewCounterDrawer onClose={() => setIsOpening(false)} />}
    </Screen>
  )
}
