import { useTranslation } from 'react-i18next'
import { useCompanies } from '../../app/company-queries.ts'
import { Select } from '../../ui/select.tsx'
import type { UserEditor } from './use-user-editor.ts'

const none = 'none'

/** B9, B12: the company the person belongs to; nothing where the organization has none. */
export function MainCompanyField({ editor, error }: { editor: UserEditor; error: string | undefined }) {
  const { t } = useTranslation('userRights')
  const companies = useCompanies()
  if (companies.length === 0) return null
  return (
    <div data-field="mainCompany">
      <Select
        label={t('companies.main')}
        items={[{ id: none, label: t('companies.none') }, ...companies.map(({ id, name }) => ({ id, label: name }))]}
        value={editor.draft.mainCompany ?? none}
        onChange={(id) => editor.set('mainCompany', id === none ? null : id)}
        error={error}
      />
    </div>
  )
}
