import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyLevel } from '../../../../contract/rights-shapes.ts'
import { useCompanies } from '../../../app/company-queries.ts'
import { Select } from '../../../ui/select.tsx'
import styles from './bulk-edit-dialog.module.css'
import { setCompanyLevel } from './bulk-edits.ts'
import type { FormProps } from './form-props.ts'

const levels = ['none', 'read', 'write', 'all', 'unset'] as const
type Choice = CompanyLevel | 'unset'

/** B12: how far people see the data of a company. */
export function CompanyForm({ onChange }: FormProps) {
  const { t } = useTranslation('bulk')
  const companies = useCompanies()
  const [company, setCompany] = useState<string | null>(null)
  const [level, setLevel] = useState<Choice | null>(null)
  const choose = (id: string | null, wanted: Choice | null) => {
    setCompany(id)
    setLevel(wanted)
    onChange(id === null || wanted === null ? null : setCompanyLevel(id, wanted === 'unset' ? null : wanted))
  }
  return (
    <div className={styles.form}>
      <Select
        label={t('company.company')}
        items={companies.map(({ id, name }) => ({ id, label: name }))}
        value={company}
        onChange={(id) => choose(id, level)}
      />
      <Select
        label={t('company.level')}
        items={levels.map((id) => ({ id, label: t(`company.levels.${id}`) }))}
        value={level}
        onChange={(wanted) => choose(company, wanted)}
      />
    </div>
  )
}
