import { IconLock, IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { holds, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { ConnectorDrawer } from './connector-drawer.tsx'
import { connectorsQuery } from './connector-queries.ts'
import classes from './connectors-screen.module.css'
import { ConnectorsTable } from './connectors-table.tsx'
import { NewConnectorDrawer } from './new-connector-drawer.tsx'

type Props = {
  /** The program whose drawer is open. */
  openId: string | null
  onOpen: (id: string | null) => void
}

/** The programs that use the API, each with an account of its own (B10). */
export function ConnectorsScreen(props: Props) {
  const { t } = useTranslation('connectors')
  const session = useSession()
  if (holds(session, 'users.manage')) return <Content {...props} />
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      <EmptyState icon={<IconLock size={28} stroke={1.7} />} title={t('forbidden.title')}>
        {t('forbidden.message')}
      </EmptyState>
    </div>
  )
}

function Content({ openId, onOpen }: Props) {
  const { t } = useTranslation('connectors')
  const { data, error, isPending } = useQuery(connectorsQuery(useSession()))
  const isLong = useDelayed(isPending)
  const [isCreating, setIsCreating] = useState(false)
  const items = data?.items ?? []
  const opened = items.find(({ id }) => id === openId)
  const create = (
    <Button variant="primary" icon={<IconPlus size={16} stroke={1.9} />} onPress={() => setIsCreating(true)}>
      {t('new')}
    </Button>
  )
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={classes.subtitle}>{t('subtitle')}</p>
        </div>
        {items.length > 0 && create}
      </header>
      {isLong && <Skeleton height={200} />}
      {error !== null && <EmptyState title={t('failed')}>{errorMessage(error)}</EmptyState>}
      {data !== undefined && items.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon={<IconPlugConnected size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
            {t('empty.message')}
          </EmptyState>
        </div>
      )}
      {data !== undefined && openId !== null && opened === undefined && <Notice tone="amber">{t('unknown')}</Notice>}
      {items.length > 0 && <ConnectorsTable connectors={items} onOpen={onOpen} />}
      {opened !== undefined && <ConnectorDrawer connector={opened} onClose={() => onOpen(null)} />}
      {isCreating && (
        <NewConnectorDrawer
          onClose={() => setIsCreating(false)}
          onCreated={(id) => {
            setIsCreating(false)
            onOpen(id)
          }}
        />
      )}
    </div>
  )
}
