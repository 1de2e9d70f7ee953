import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Contact } from '../../../contract/company-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'
import { orgPath, useSession } from '../../app/session.ts'

/** Deletes a card that no account follows any more. */
export function DeleteContactDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation('contacts')
  const session = useSession()
  const { id, displayName: name, version: ifMatch } = contact
  return (
    <DeletionDialog
      title={t('delete.title', { name })}
      message={t('delete.message')}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done', { name })}
      change={{ kind: 'contact.delete', target: id, values: {} }}
      send={() => api.delete<Outcome>(orgPath(session, `/contacts/${id}`), { ifMatch })}
      onClose={onClose}
    />
  )
}
