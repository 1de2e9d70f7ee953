import { IconBuilding, IconBuildings, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CompanyLevel } from '../../../contract/rights-shapes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useCompanies } from '../company-queries.ts'
import { errorAt } from '../error-at.ts'
import styles from './companies-section.module.css'
import { LevelSelect } from './level-select.tsx'

export type DraftCompany = { id: string; level: CompanyLevel }
export type CompanyRights = { companies: readonly DraftCompany[]; allCompaniesLevel: CompanyLevel | null }
type Props = {
  rights: CompanyRights
  mainCompany: string | null
  onChange: (rights: Partial<CompanyRights>) => void
  problems: Record<string, string>
}

/** B12: whose data the person sees, company by company, and on all the others, future ones too. */
export function CompaniesSection({ rights, mainCompany, onChange, problems }: Props) {
  const { t } = useTranslation('userRights')
  const known = useCompanies()
  if (known.length === 0) return null
  const { companies, allCompaniesLevel } = rights
  const nameOf = (id: string) => known.find((company) => company.id === id)?.name ?? ''
  const setLevel = (id: string, level: CompanyLevel) =>
    onChange({ companies: companies.map((company) => (company.id === id ? { id, level } : company)) })
  const error = errorAt(problems, 'companies') ?? problems.allCompaniesLevel
  return (
    <section className={styles.companies} aria-label={t('companies.title')} data-field="companies">
      <h3 className={styles.title}>{t('companies.title')}</h3>
      <ul>
        {companies.map(({ id, level }) => (
          <li key={id} className={styles.row}>
            <IconBuilding size={15} stroke={1.7} aria-hidden />
            <span className={styles.name}>
              {nameOf(id)}
              {id === mainCompany && <span className={styles.main}> · {t('companies.isMain')}</span>}
            </span>
            <LevelSelect
              label={t('companies.level', { name: nameOf(id) })}
              value={level}
              onChange={(value) => setLevel(id, value)}
            />
            <IconButton
              label={t('companies.remove', { name: nameOf(id) })}
              icon={<IconX size={14} stroke={1.7} />}
              onPress={() => onChange({ companies: companies.filter((company) => company.id !== id) })}
            />
          </li>
        ))}
        <li className={styles.row} data-all>
          <IconBuildings size={15} stroke={1.7} aria-hidden />
          <span className={styles.name}>{t('companies.all')}</span>
          <LevelSelect
            label={t('companies.all')}
            value={allCompaniesLevel ?? 'none'}
            onChange={(level) => onChange({ allCompaniesLevel: level === 'none' ? null : level })}
          />
        </li>
      </ul>
      {companies.length < known.length && (
        <select
          className={styles.add}
          aria-label={t('companies.add')}
          value=""
          onChange={(event) => onChange({ companies: [...companies, { id: event.target.value, level: 'read' }] })}
        >
          <option value="" disabled>
            + {t('companies.add')}
          </option>
          {known
            .filter(({ id }) => !companies.some((company) => company.id === id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      )}
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </section>
  )
}
