import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import type { UserPage } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './matrix.module.css'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

export type GroupAction = 'edit' | 'copy' | 'delete'

type Props = { group: Group; mayCreate: boolean; onAction: (action: GroupAction) => void }

/** The head of a column: the group, a few of its members and how many they are, and what can be done with it. */
export function GroupHeading({ group, mayCreate, onAction }: Props) {
  const { t } = useTranslation('groups')
  const own = [
    { id: 'edit', label: t('actions.edit'), icon: <IconPencil {...icon} /> },
    { id: 'delete', label: t('actions.delete'), icon: <IconTrash {...icon} />, tone: 'danger' as const },
  ]
  const copy = { id: 'copy', label: t('actions.copy'), icon: <IconCopy {...icon} /> }
  const actions = [...(mayCreate ? [copy] : []), ...(group.mayEdit ? own : [])]
  return (
    <th scope="col" className={classes.group}>
      <span className={classes.groupName}>
        {group.name}
        {actions.length > 0 && (
          <span className={classes.menu}>
            <MenuButton
              label={t('actions.label', { group: group.name })}
              icon={<IconDots {...icon} />}
              items={actions}
              onAction={(action) => onAction(action as GroupAction)}
            />
          </span>
        )}
      </span>
      <span className={classes.members}>
        <Faces groupId={group.id} />
        <Link to="/users" search={{ group: [group.id] }}>
          {t('people', { count: group.memberCount })}
        </Link>
        {group.isShared && <Tag tone="neutral">{t('shared')}</Tag>}
      </span>
    </th>
  )
}

/** The first members of a group; decoration beside their number. */
function Faces({ groupId }: { groupId: string }) {
  const session = useSession()
  const query = { group: [groupId], limit: 3 }
  const { data } = useQuery({
    queryKey: ['users', session.organization.slug, query],
    queryFn: () => api.get<UserPage>(orgPath(session, '/users'), query),
  })
  return (
    <span className={classes.faces} aria-hidden>
      {data?.items.map(({ id, displayName }) => (
        <Avatar key={id} id={id} name={displayName} size={22} />
      ))}
    </span>
  )
}
