import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select.tsx'
import { useCompanies } from '../company-queries.ts'

const none = 'none'
type Props = { value: string | null; onChange: (id: string | null) => void; error: string | undefined }

/** B9, B12: the company the person belongs to; nothing where the organization has none. */
export function MainCompanyField({ value, onChange, error }: Props) {
  const { t } = useTranslation('userRights')
  const companies = useCompanies()
  if (companies.length === 0) return null
  return (
    <div data-field="mainCompany">
      <Select
        label={t('companies.main')}
        items={[{ id: none, label: t('companies.none') }, ...companies.map(({ id, name }) => ({ id, label: name }))]}
        value={value ?? none}
        onChange={(id) => onChange(id === none ? null : id)}
        error={error}
      />
    </div>
  )
}
