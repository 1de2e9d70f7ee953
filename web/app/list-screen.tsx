import { IconPlus } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Rows } from '../ui/rows.tsx'
import { Screen } from '../ui/screen.tsx'
import { ListBody } from './list-body.tsx'

type Words = Record<'title' | 'subtitle' | 'create' | 'failed' | 'emptyTitle' | 'emptyMessage', string>

type Props<Item> = {
  list: Pick<UseQueryResult<{ items: Item[] }>, 'data' | 'error' | 'refetch'>
  words: Words
  /** Stands over the words while there is nothing. */
  icon: ReactNode
  onCreate: () => void
  row: (item: Item) => ReactNode
  /** What is open over the list. */
  children: ReactNode
}

/** The screen of a short list that is kept by hand: its rows, its other states, and the button that makes another. */
export function ListScreen<Item>({ list, words, icon, onCreate, row, children }: Props<Item>) {
  const { data, error, refetch } = list
  const create = (
    <Button variant="primary" icon={<IconPlus size={16} stroke={1.9} />} onPress={onCreate}>
      {words.create}
    </Button>
  )
  return (
    <Screen
      title={words.title}
      subtitle={words.subtitle}
      action={data !== undefined && data.items.length > 0 && create}
    >
      <ListBody
        items={data?.items}
        error={error}
        onRetry={() => void refetch()}
        failed={words.failed}
        empty={
          <EmptyState icon={icon} title={words.emptyTitle} action={create}>
            {words.emptyMessage}
          </EmptyState>
        }
      >
        {(items) => <Rows label={words.title}>{items.map(row)}</Rows>}
      </ListBody>
      {children}
    </Screen>
  )
}
