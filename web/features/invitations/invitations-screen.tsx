import { IconChevronLeft, IconMailCheck, IconMailOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { InvitationItem } from './invitation-item.tsx'
import classes from './invitations.module.css'
import { useInvitationAct, useInvitations } from './use-invitations.ts'

/** Who was invited and has not come yet: send again, or take back. */
export function InvitationsScreen() {
  const { t } = useTranslation('invitations')
  const list = useInvitations()
  const count = list.data?.pages[0]?.count
  return (
    <div className={classes.page}>
      <Link to="/users" className={classes.back}>
        <IconChevronLeft size={16} stroke={1.7} aria-hidden />
        {t('back')}
      </Link>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <p className={classes.count} role="status">
          {count === undefined || count === 0 ? '' : t('count', { count })}
        </p>
      </header>
      <InvitationList list={list} />
    </div>
  )
}

function InvitationList({ list }: { list: ReturnType<typeof useInvitations> }) {
  const { t } = useTranslation('invitations')
  const act = useInvitationAct()
  const isLong = useDelayed(list.isPending)
  if (list.isPending) return isLong ? <Skeleton height={240} /> : null
  if (list.error !== null && list.invitations.length === 0) {
    return (
      <EmptyState
        icon={<IconMailOff size={28} stroke={1.7} />}
        title={t('failed')}
        action={<Button onPress={() => void list.refetch()}>{t('retry')}</Button>}
      >
        {errorMessage(list.error)}
      </EmptyState>
    )
  }
  if (list.invitations.length === 0) {
    return (
      <EmptyState
        icon={<IconMailCheck size={28} stroke={1.7} />}
        title={t('none')}
        action={<LinkButton to="/users">{t('noneBack')}</LinkButton>}
      >
        {t('noneText')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('title')}>
        {list.invitations.map((invitation) => (
          <InvitationItem
            key={invitation.userId}
            invitation={invitation}
            pending={
              act.isPending && act.variables.invitation.userId === invitation.userId ? act.variables.action : null
            }
            onAct={(action) => act.mutate({ invitation, action })}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
