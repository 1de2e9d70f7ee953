import { useTranslation } from 'react-i18next'
import { useDuties } from '../../app/duty-queries.ts'
import { errorAt } from '../../app/error-at.ts'
import { useGroups } from '../../app/group-queries.ts'
import { CompaniesSection } from '../../app/person/companies-section.tsx'
import { DutyFields } from '../../app/person/duty-fields.tsx'
import { MainCompanyField } from '../../app/person/main-company-field.tsx'
import { useGroupChoice } from '../../app/rights/use-group-choice.ts'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { AskedPersonFields } from './asked-person-fields.tsx'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'
import { WishedRights } from './wished-rights.tsx'

/** What is rarely needed at once: other groups, companies, duties, and people who never sign in. */
export function MoreSection(props: SectionProps) {
  const { draft, edit, problems, isAsked } = props
  const { t } = useTranslation(['createUser', 'person', 'userRights'])
  const groups = useGroups()
  const duties = useDuties()
  const choice = useGroupChoice(t('beyondYours'))
  return (
    // The sign-in name is in here where the account is asked for: what is wrong with it must be seen.
    <details className={styles.more} open={(isAsked && problems.signInName !== undefined) || undefined}>
      <summary>{t('more')}</summary>
      <div className={styles.moreFields}>
        {isAsked && <AskedPersonFields {...props} />}
        <div data-field="secondaryGroups">
          <MultiSelect
            label={t('userRights:secondaryGroups')}
            items={groups
              .filter(({ id }) => id !== draft.primaryGroup)
              .map((group) => ({ id: group.id, label: group.name, ...choice(group) }))}
            values={draft.secondaryGroups}
            onChange={(secondaryGroups) => edit({ secondaryGroups })}
            error={errorAt(problems, 'secondaryGroups')}
            isOptional
          />
        </div>
        {!isAsked && <WishedRights draft={draft} onChange={(permissions) => edit({ permissions })} />}
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
