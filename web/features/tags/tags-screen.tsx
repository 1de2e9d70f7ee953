import { IconPencil, IconPlus, IconTag, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../../contract/group-shapes.ts'
import { useTagList } from '../../app/group-queries.ts'
import { ListBody } from '../../app/list-body.tsx'
import { matches } from '../../app/match-words.ts'
import { PeopleLink } from '../../app/people-link.tsx'
import { holds, useSession } from '../../app/session.ts'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { DeleteTagDialog } from './delete-tag-dialog.tsx'
import { TagDialog } from './tag-dialog.tsx'

type Open = { what: 'edit'; tag: Tag | null } | { what: 'delete'; tag: Tag } | null
const icon = { size: 17, stroke: 1.7 }
/** From here on the eye no longer finds one among them. */
const many = 12

/** B9: the tags of the organization, how many people carry each, and the way to them. */
export function TagsScreen() {
  const { t } = useTranslation('tags')
  const [open, setOpen] = useState<Open>(null)
  const [search, setSearch] = useState('')
  const mayManage = holds(useSession(), 'users.manage')
  const list = useTagList()
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', tag: null })}
    >
      {t('new')}
    </Button>
  )
  const count = list.data?.items.length ?? 0
  return (
    <>
      <SettingsTabs />
      <Screen title={t('title')} subtitle={t('subtitle')} action={mayManage && count > 0 && create}>
        {!mayManage && <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>}
        {mayManage && count > many && (
          <SearchField label={t('search')} placeholder={t('search')} value={search} onChange={setSearch} />
        )}
        {mayManage && (
          <ListBody
            items={list.data?.items}
            error={list.error}
            onRetry={() => void list.refetch()}
            failed={t('failed')}
            empty={
              <EmptyState icon={<IconTag size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
                {t('empty.message')}
              </EmptyState>
            }
          >
            {(tags) => <TagRows tags={tags.filter(({ name }) => matches(name, search))} onOpen={setOpen} />}
          </ListBody>
        )}
        {open?.what === 'edit' && <TagDialog tag={open.tag} onClose={() => setOpen(null)} />}
        {open?.what === 'delete' && <DeleteTagDialog tag={open.tag} onClose={() => setOpen(null)} />}
      </Screen>
    </>
  )
}

function TagRows({ tags, onOpen }: { tags: readonly Tag[]; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('tags')
  if (tags.length === 0) return <EmptyState title={t('notFound')} />
  return (
    <Rows label={t('title')}>
      {tags.map((tag) => (
        <Row
          key={tag.id}
          name={tag.name}
          facts={[{ id: 'people', words: <PeopleLink count={tag.userCount} search={{ tag: [tag.id] }} /> }]}
          actions={
            <>
              <IconButton
                label={t('renameNamed', { name: tag.name })}
                icon={<IconPencil {...icon} />}
                onPress={() => onOpen({ what: 'edit', tag })}
              />
              <IconButton
                label={t('deleteNamed', { name: tag.name })}
                icon={<IconTrash {...icon} />}
                onPress={() => onOpen({ what: 'delete', tag })}
              />
            </>
          }
        />
      ))}
    </Rows>
  )
}
