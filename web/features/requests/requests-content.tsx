import { IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ListBody } from '../../app/list-body.tsx'
import { holds, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Rows } from '../../ui/rows.tsx'
import { RequestFilters } from './request-filters.tsx'
import { useRequests } from './request-queries.ts'
import { RequestRow } from './request-row.tsx'
import classes from './requests.module.css'
import { isFiltered, type RequestsSearch } from './requests-search.ts'

type Props = {
  scope: 'mine' | 'organization'
  search: RequestsSearch
  onFilter: (change: RequestsSearch, replace?: boolean) => void
  onClear: () => void
}

/** The list with its filters, its end and its empty states. */
export function RequestsContent({ scope, search, onFilter, onClear }: Props) {
  const { t } = useTranslation(['requests', 'app'])
  const list = useRequests(scope, search)
  return (
    <>
      <RequestFilters
        search={search}
        count={list.count}
        isCapped={list.isCapped}
        onFilter={onFilter}
        onClear={onClear}
      />
      <ListBody
        items={list.items}
        error={list.error}
        onRetry={() => void list.refetch()}
        failed={t('failed')}
        empty={isFiltered(search) ? <NoMatch onClear={onClear} /> : <Empty scope={scope} />}
      >
        {(requests) => (
          <Rows label={t(scope)}>
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} isNamed={scope === 'organization'} />
            ))}
          </Rows>
        )}
      </ListBody>
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {t('app:showMore')}
          </Button>
        </div>
      )}
    </>
  )
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('requests')
  return (
    <EmptyState
      icon={<IconInbox size={28} stroke={1.7} />}
      title={t('noMatch.title')}
      action={<Button onPress={onClear}>{t('noMatch.clear')}</Button>}
    />
  )
}

function Empty({ scope }: { scope: Props['scope'] }) {
  const { t } = useTranslation('requests')
  const session = useSession()
  const isMine = scope === 'mine'
  const provider = session.organization.providerName
  return (
    <EmptyState
      icon={<IconInbox size={28} stroke={1.7} />}
      title={t(isMine ? 'empty.mine' : 'empty.organization')}
      action={holds(session, 'users.view') && <LinkButton to="/users">{t('empty.toUsers')}</LinkButton>}
    >
      {t(isMine ? 'empty.mineText' : 'empty.organizationText', { provider })}
    </EmptyState>
  )
}
