import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { SharedGroup } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'

/** Deletes a group of the vendor that nobody is in any more. */
export function DeleteSharedGroupDialog({ group, onClose }: { group: SharedGroup; onClose: () => void }) {
  const { t } = useTranslation('sharedGroups')
  const { id, name, version: ifMatch, memberCount } = group
  return (
    <DeletionDialog
      title={t('delete.title', { name })}
      message={memberCount === 0 ? t('delete.unused') : t('delete.message', { count: memberCount })}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done', { name })}
      change={{ kind: 'sharedGroup.delete', target: id, values: {} }}
      send={() => api.delete<Outcome>(`/provider/groups/${id}`, { ifMatch })}
      onClose={onClose}
    />
  )
}
