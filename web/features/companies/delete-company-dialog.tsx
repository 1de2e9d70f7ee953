import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Company } from '../../../contract/company-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'
import { orgPath, useSession } from '../../app/session.ts'

/** Deletes a company to which nobody points any more. */
export function DeleteCompanyDialog({ company, onClose }: { company: Company; onClose: () => void }) {
  const { t } = useTranslation('companies')
  const session = useSession()
  const { id, name, version: ifMatch } = company
  return (
    <DeletionDialog
      title={t('delete.title', { name })}
      message={t('delete.message')}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done', { name })}
      change={{ kind: 'company.delete', target: id, values: {} }}
      send={() => api.delete<Outcome>(orgPath(session, `/companies/${id}`), { ifMatch })}
      onClose={onClose}
    />
  )
}
