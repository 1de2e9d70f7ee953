import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useGroups } from '../../app/group-queries.ts'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './card-form.module.css'
import { RightsList } from './rights-list.tsx'
import type { UserEditor } from './use-user-editor.ts'

type Props = { editor: UserEditor; isEditable: boolean; problems: Record<string, string> }

/** Second part of the page (B5): the primary group and, in words, what it gives. */
export function RightsCard({ editor, isEditable, problems }: Props) {
  const { t } = useTranslation('user')
  const groups = useGroups()
  const { base, draft, set } = editor
  const chosen = groups.find((group) => group.id === draft.primaryGroup)
  const before = groups.find((group) => group.id === base.primaryGroup?.id)
  const items = groups.map((group) => ({
    id: group.id,
    label: group.name,
    description: group.mayGive ? (group.description ?? undefined) : t('rights.beyondYours'),
    isDisabled: !group.mayGive,
  }))
  return (
    <Card title={t('rights.title')} icon={<IconShieldCheck size={18} stroke={1.7} />}>
      <div className={styles.form}>
        {isEditable ? (
          <div data-field="primaryGroup">
            <Select
              label={t('rights.primaryGroup')}
              items={items}
              value={draft.primaryGroup}
              onChange={(value) => set('primaryGroup', value)}
              placeholder={t('rights.chooseGroup')}
              error={problems.primaryGroup}
            />
          </div>
        ) : (
          <dl className={styles.facts}>
            <div>
              <dt>{t('rights.primaryGroup')}</dt>
              <dd data-empty={base.primaryGroup === null}>{base.primaryGroup?.name ?? t('rights.noGroup')}</dd>
            </div>
          </dl>
        )}
        <RightsList
          held={before?.permissions ?? []}
          next={chosen?.permissions ?? []}
          hasGroup={draft.primaryGroup !== null}
        />
      </div>
    </Card>
  )
}
