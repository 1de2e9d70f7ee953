import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Tag } from '../../../contract/group-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'
import { orgPath, useSession } from '../../app/session.ts'

/** Deletes a tag, having said how many people carry it. */
export function DeleteTagDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { t } = useTranslation('tags')
  const session = useSession()
  const { id, name, userCount } = tag
  return (
    <DeletionDialog
      title={t('delete.title', { name })}
      message={userCount === 0 ? t('delete.unused') : t('delete.message', { count: userCount })}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done', { name })}
      change={{ kind: 'tag.delete', target: id, values: {} }}
      send={() => api.delete<Outcome>(orgPath(session, `/tags/${id}`))}
      onClose={onClose}
    />
  )
}
