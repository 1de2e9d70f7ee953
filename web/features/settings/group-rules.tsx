import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { useGroups } from '../../app/group-queries.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './card-body.module.css'
import { GroupRuleDialog } from './group-rule-dialog.tsx'
import tableClasses from './group-rules.module.css'

const tones = { off: 'neutral', optional: 'blue', required: 'pine' } as const

/** The groups that have a rule of their own; all others follow the organization. */
export function GroupRules() {
  const { t } = useTranslation('settings')
  const groups = useGroups()
  const [edited, setEdited] = useState<Group | 'new' | null>(null)
  const ruled = groups.filter(({ secondFactor }) => secondFactor !== null)
  return (
    <section className={classes.part} aria-label={t('groupRules.title')}>
      <div className={classes.heading}>
        <h3>{t('groupRules.title')}</h3>
        {ruled.length < groups.length && (
          <Button size="sm" icon={<IconPlus size={15} stroke={1.9} />} onPress={() => setEdited('new')}>
            {t('groupRules.add')}
          </Button>
        )}
      </div>
      {ruled.length === 0 ? (
        <p className={classes.hint}>{t('groupRules.none')}</p>
      ) : (
        <table className={tableClasses.table}>
          <thead>
            <tr>
              <th scope="col">{t('groupRules.group')}</th>
              <th scope="col">{t('groupRules.people')}</th>
              <th scope="col">{t('groupRules.rule')}</th>
              <th>
                <span className="visually-hidden">{t('groupRules.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ruled.map((group) => (
              <tr key={group.id}>
                <th scope="row">{group.name}</th>
                <td>{group.memberCount}</td>
                <td>
                  <Tag tone={tones[group.secondFactor ?? 'off']}>
                    {t(`secondFactor.rules.${group.secondFactor ?? 'off'}.label`)}
                  </Tag>
                </td>
                <td>
                  <IconButton
                    label={t('groupRules.edit', { name: group.name })}
                    icon={<IconPencil size={16} stroke={1.7} />}
                    onPress={() => setEdited(group)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited !== null && (
        <GroupRuleDialog group={edited === 'new' ? null : edited} groups={groups} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}
