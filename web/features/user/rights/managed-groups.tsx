import { useTranslation } from 'react-i18next'
import { useGroupChoices } from '../../../app/group-queries.ts'
import { MultiSelect } from '../../../ui/multi-select.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import formStyles from '../card-form.module.css'
import type { UserEditor } from '../use-user-editor.ts'

/** Whom an administrator looks after: everybody, or the people of certain main groups. */
export function ManagedGroups({ editor, problems }: { editor: UserEditor; problems: Record<string, string> }) {
  const { t } = useTranslation('userRights')
  const { base, draft, set } = editor
  const { groups, search } = useGroupChoices()
  const chosen = draft.managedGroups
  const unlisted = (base.managedGroups ?? []).filter((group) => !groups.some(({ id }) => id === group.id))
  return (
    <div className={formStyles.form} data-field="managedGroups">
      <Segmented
        label={t('managed.title')}
        items={[
          { id: 'everybody', label: t('managed.everybody') },
          { id: 'some', label: t('managed.some') },
        ]}
        value={chosen === null ? 'everybody' : 'some'}
        onChange={(side) => set('managedGroups', side === 'everybody' ? null : (chosen ?? []))}
      />
      {chosen !== null && (
        <>
          <p className={formStyles.hint}>{t(chosen.length === 0 ? 'managed.nobody' : 'managed.hint')}</p>
          <MultiSelect
            label={t('managed.groups')}
            items={[...groups, ...unlisted].map(({ id, name }) => ({ id, label: name }))}
            values={chosen}
            onChange={(ids) => set('managedGroups', ids)}
            onSearch={search}
            error={problems.managedGroups}
          />
        </>
      )}
    </div>
  )
}
