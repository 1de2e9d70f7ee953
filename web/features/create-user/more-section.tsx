import { useTranslation } from 'react-i18next'
import { useDuties } from '../../app/duty-queries.ts'
import { errorAt } from '../../app/error-at.ts'
import { useGroups } from '../../app/group-queries.ts'
import { CompaniesSection } from '../../app/person/companies-section.tsx'
import { DutyFields } from '../../app/person/duty-fields.tsx'
import { MainCompanyField } from '../../app/person/main-company-field.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'

/** What is rarely needed at once: other groups, companies, duties, and people who never sign in. */
export function MoreSection({ draft, edit, problems }: SectionProps) {
  const { t } = useTranslation(['createUser', 'person', 'userRights'])
  const groups = useGroups()
  const duties = useDuties()
  return (
    <details className={styles.more}>
      <summary>{t('more')}</summary>
      <div className={styles.moreFields}>
        <div data-field="secondaryGroups">
          <MultiSelect
            label={t('userRights:secondaryGroups')}
            items={groups
              .filter(({ id }) => id !== draft.primaryGroup)
              .map(({ id, name, mayGive }) => ({ id, label: name, isDisabled: !mayGive }))}
            values={draft.secondaryGroups}
            onChange={(secondaryGroups) => edit({ secondaryGroups })}
            error={errorAt(problems, 'secondaryGroups')}
            isOptional
          />
        </div>
        <MainCompanyField
          value={draft.mainCompany}
          onChange={(mainCompany) => edit({ mainCompany })}
          error={problems.mainCompany}
        />
        <CompaniesSection rights={draft} mainCompany={draft.mainCompany} onChange={edit} problems={problems} />
        {duties.length > 0 && (
          <DutyFields
            duties={duties}
            values={draft.duties}
            onChange={(values) => edit({ duties: values })}
            problems={problems}
          />
        )}
        {draft.type !== 'connector' && (
          <SwitchRow
            label={t('person:neverSignsIn')}
            description={t('person:neverSignsInHint')}
            isOn={draft.neverSignsIn}
            onChange={(neverSignsIn) => edit({ neverSignsIn })}
            error={problems.neverSignsIn}
          />
        )}
      </div>
    </details>
  )
}
