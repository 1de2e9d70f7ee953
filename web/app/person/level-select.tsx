import { useTranslation } from 'react-i18next'
import type { CompanyLevel } from '../../../contract/rights-shapes.ts'
import styles from './companies-section.module.css'

const levels = ['none', 'read', 'write', 'all'] as const satisfies readonly CompanyLevel[]
type Props = { label: string; value: CompanyLevel; onChange: (level: CompanyLevel) => void }

/** How far somebody sees the data of a company, in words; the browser's own list, for it stands in every line. */
export function LevelSelect({ label, value, onChange }: Props) {
  const { t } = useTranslation('userRights')
  return (
    <select
      className={styles.level}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(levels.find((level) => level === event.target.value) ?? 'none')}
    >
      {levels.map((level) => (
        <option key={level} value={level}>
          {t(`companies.levels.${level}`)}
        </option>
      ))}
    </select>
  )
}
