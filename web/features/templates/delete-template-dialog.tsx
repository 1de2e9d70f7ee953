import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { OrganizationTemplate } from '../../../contract/counter-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'

type Props = { template: OrganizationTemplate; onClose: () => void }

/** Deletes a template; counters that began with it keep everything. */
export function DeleteTemplateDialog({ template, onClose }: Props) {
  const { t } = useTranslation('templates')
  const { id, name, version: ifMatch } = template
  return (
    <DeletionDialog
      title={t('delete.title', { name })}
      message={t('delete.message')}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done', { name })}
      send={() => api.delete<Outcome>(`/provider/organization-templates/${id}`, { ifMatch })}
      onClose={onClose}
    />
  )
}
