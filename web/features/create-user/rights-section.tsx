import { useTranslation } from 'react-i18next'
import { useGroups } from '../../app/group-queries.ts'
import { Select } from '../../ui/select.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'

/** The primary group, and what it gives, in words. */
export function RightsSection({ draft, set, problems }: SectionProps) {
  const { t } = useTranslation('createUser')
  const groups = useGroups()
  const chosen = groups.find((group) => group.id === draft.primaryGroup)
  return (
    <>
      <div data-field="primaryGroup">
        <Select
          label={t('primaryGroup')}
          items={groups.map((group) => ({
            id: group.id,
            label: group.name,
            description: group.mayGive ? (group.description ?? undefined) : t('beyondYours'),
            isDisabled: !group.mayGive,
          }))}
          value={draft.primaryGroup}
          onChange={(value) => set('primaryGroup', value)}
          placeholder={t('chooseGroup')}
          error={problems.primaryGroup}
        />
      </div>
      {chosen !== undefined && (
        <div className={styles.gives}>
          <span>{t(chosen.permissions.length > 0 ? 'gives' : 'givesNothing')}</span>
          {chosen.permissions.map((permission) => (
            <Tag key={`${permission.application} ${permission.permission}`} tone="pine">
              {permission.label}
            </Tag>
          ))}
        </div>
      )}
    </>
  )
}
