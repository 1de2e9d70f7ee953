import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { deskViewsQuery } from '../../app/desk/desk-queries.ts'
import { type DeskSearch, filtersOf } from '../../app/desk/desk-search.ts'
import { useViewChanges } from '../../app/desk/use-view-changes.ts'
import { ViewDialog } from '../../app/desk/view-dialog.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Which view the queue shows; a saved one can be renamed, shared, changed and deleted. */
export function ViewTitle({ search }: { search: DeskSearch }) {
  const { t } = useTranslation('desk')
  const { data } = useQuery(deskViewsQuery)
  const [window, setWindow] = useState<'edit' | 'delete'>()
  const close = () => setWindow(undefined)
  const { change, remove } = useViewChanges(close)
  const view = data?.items.find(({ id }) => id === search.saved)
  if (view === undefined) return <h1 id="queue-title">{t(`views.${search.view ?? 'todo'}`)}</h1>
  const act = (id: string) => {
    if (id === 'update') change.mutate({ id: view.id, filters: filtersOf(search) })
    else setWindow(id === 'edit' ? 'edit' : 'delete')
  }
  return (
    <>
      <h1 id="queue-title">{view.name}</h1>
      <MenuButton
        label={t('saved.actions', { name: view.name })}
        icon={<IconDots size={16} stroke={1.7} />}
        items={[
          { id: 'edit', label: t('saved.edit') },
          { id: 'update', label: t('saved.update') },
          { id: 'delete', label: t('saved.delete'), tone: 'danger' },
        ]}
        onAction={act}
      />
      {window === 'edit' && <ViewDialog view={view} search={search} onClose={close} />}
      {window === 'delete' && (
        <ConfirmDialog
          title={t('saved.deleteTitle', { name: view.name })}
          message={
            <>
              <p>{t('saved.deleteText')}</p>
              {remove.error !== null && <Notice tone="red">{errorMessage(remove.error)}</Notice>}
            </>
          }
          confirmLabel={t('saved.deleteConfirm')}
          isPending={remove.isPending}
          onConfirm={() => remove.mutate(view)}
          onCancel={close}
        />
      )}
    </>
  )
}
