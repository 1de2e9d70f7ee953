import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { holds, useSession } from '../../app/session.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useIsPhone } from '../../ui/use-media.ts'
import { InvitationsLink } from './invitations-link.tsx'
import { PeopleCount } from './people-count.tsx'
import { useUsers } from './use-users.ts'
import { UsersContent } from './users-content.tsx'
import styles from './users-screen.module.css'
import type { UsersSearch } from './users-search.ts'

type Props = {
  search: UsersSearch
  onSearch: (search: UsersSearch, isTyping?: boolean) => void
  onCreate: () => void
}

/** C3, F2: the people of the organization, found, sorted, filtered and changed, one or many at a time. */
export function UsersScreen({ search, onSearch, onCreate }: Props) {
  const { t } = useTranslation('users')
  const mayManage = holds(useSession(), 'users.manage')
  const isPhone = useIsPhone()
  const list = useUsers(search)
  const plus = <IconPlus size={isPhone ? 22 : 17} stroke={1.9} aria-hidden />
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{t('title')}</h1>
          <PeopleCount search={search} page={list.isPlaceholderData ? undefined : list.firstPage} />
        </div>
        <div className={styles.ways}>
          {mayManage && <InvitationsLink />}
          {mayManage && isPhone && <IconButton variant="primary" label={t('create')} icon={plus} onPress={onCreate} />}
          {mayManage && !isPhone && (
            <LinkButton to="/users/new" search={search} variant="primary" icon={plus}>
              {t('create')}
            </LinkButton>
          )}
        </div>
      </header>
      <UsersContent
        list={list}
        search={search}
        onSearch={onSearch}
        onCreate={mayManage ? onCreate : undefined}
        mayManage={mayManage}
      />
    </div>
  )
}
