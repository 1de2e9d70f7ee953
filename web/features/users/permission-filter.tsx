import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { ApplicationIcon } from '../../ui/application-picture.tsx'
import { FilterChoices } from './filter-choices.tsx'
import styles from './filter-panel.module.css'
import { FocusedButton } from './focused-button.tsx'
import type { UsersSearch } from './users-search.ts'

type Props = { search: UsersSearch; onChange: (search: UsersSearch) => void }

/** B4, "who may trigger an alert?": first the application, then the right. */
export function PermissionFilter({ search, onChange }: Props) {
  const { t } = useTranslation('users')
  const { applications } = useRightsCatalogue()
  const [chosen, setChosen] = useState<string | null>(null)
  const application = applications.find(({ key }) => key === chosen)
  if (application !== undefined) {
    return (
      <>
        <FocusedButton className={styles.application} onPress={() => setChosen(null)}>
          <ApplicationIcon icon={application.icon} size={16} />
          {application.name}
          <span className={styles.inForce}>{t('filters.other')}</span>
        </FocusedButton>
        <FilterChoices kind="permission" section={application.name} search={search} onChange={onChange} />
      </>
    )
  }
  return (
    <div className={styles.options}>
      <p className={styles.legend}>{t('filters.inWhich')}</p>
      {applications.map(({ key, name, icon }) => {
        const count = search.permission?.filter((id) => id.startsWith(`${key}:`)).length ?? 0
        return (
          <FocusedButton
            key={key}
            className={styles.kind}
            isFocused={key === applications[0]?.key}
            onPress={() => setChosen(key)}
          >
            <ApplicationIcon icon={icon} size={16} />
            {name}
            {count > 0 && <span className={styles.inForce}>{t('cells.count', { count })}</span>}
            <IconChevronRight size={15} stroke={1.7} aria-hidden />
          </FocusedButton>
        )
      })}
    </div>
  )
}
