import { IconPlus, IconUsersPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedGroup } from '../../../contract/group-shapes.ts'
import { ListBody } from '../../app/list-body.tsx'
import { useIsSuiteKeeper } from '../../app/suite.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Rows } from '../../ui/rows.tsx'
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
  const { data, error, refetch } = useQuery(sharedGroupsQuery)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', group: null })}
    >
      {t('new')}
    </Button>
  )
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} action={data !== undefined && data.items.length > 0 && create}>
      <ListBody
        items={data?.items}
        error={error}
        onRetry={() => void refetch()}
        failed={t('failed')}
        empty={
          <EmptyState icon={<IconUsersPlus size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
            {t('empty.message')}
          </EmptyState>
        }
      >
        {(groups) => (
          <Rows label={t('title')}>
            {groups.map((group) => (
              <SharedGroupRow
                key={group.id}
                group={group}
                onEdit={() => setOpen({ what: 'edit', group })}
                onDelete={() => setOpen({ what: 'delete', group })}
              />
            ))}
          </Rows>
        )}
      </ListBody>
      {open?.what === 'edit' && <SharedGroupDrawer group={open.group} onClose={close} />}
      {open?.what === 'delete' && <DeleteSharedGroupDialog group={open.group} onClose={close} />}
    </Screen>
  )
}
