import { IconUsersPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedGroup } from '../../../contract/group-shapes.ts'
import { ListScreen } from '../../app/list-screen.tsx'
import { useIsSuiteKeeper } from '../../app/suite.ts'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Screen } from '../../ui/screen.tsx'
import { DeleteSharedGroupDialog } from './delete-shared-group-dialog.tsx'
import { SharedGroupDrawer } from './shared-group-drawer.tsx'
import { sharedGroupsQuery } from './shared-group-queries.ts'
import { SharedGroupRow } from './shared-group-row.tsx'

type Open = { what: 'edit'; group: SharedGroup | null } | { what: 'delete'; group: SharedGroup } | null

/** B11: the groups of the vendor, the same in many organizations. */
export function SharedGroupsScreen() {
  const { t } = useTranslation('sharedGroups')
  if (useIsSuiteKeeper()) return <Content />
  return (
    <Screen title={t('title')}>
      <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>
    </Screen>
  )
}

function Content() {
  const { t } = useTranslation('sharedGroups')
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const words = {
    title: t('title'),
    subtitle: t('subtitle'),
    create: t('new'),
    failed: t('failed'),
    emptyTitle: t('empty.title'),
    emptyMessage: t('empty.message'),
  }
  return (
    <ListScreen
      list={useQuery(sharedGroupsQuery)}
      words={words}
      icon={<IconUsersPlus size={28} stroke={1.7} />}
      onCreate={() => setOpen({ what: 'edit', group: null })}
      row={(group) => (
        <SharedGroupRow
          key={group.id}
          group={group}
          onEdit={() => setOpen({ what: 'edit', group })}
          onDelete={() => setOpen({ what: 'delete', group })}
        />
      )}
    >
      {open?.what === 'edit' && <SharedGroupDrawer group={open.group} onClose={close} />}
      {open?.what === 'delete' && <DeleteSharedGroupDialog group={open.group} onClose={close} />}
    </ListScreen>
  )
}
