import { useTranslation } from 'react-i18next'
import type { Group, GroupImpact } from '../../../contract/group-shapes.ts'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Card } from '../../ui/card.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './impact-panel.module.css'
import type { GroupsEditor } from './use-groups-editor.ts'

type Props = { groups: readonly Group[]; editor: GroupsEditor; impact: GroupImpact | undefined }

/** What the edits would change, and for whom, before anything is saved. */
export function ImpactPanel({ groups, editor, impact }: Props) {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  if (!editor.isDirty) {
    return (
      <Card title={t('impact.title')}>
        <p className={classes.quiet}>{t('impact.none')}</p>
      </Card>
    )
  }
  return (
    <Card title={t('impact.title')}>
      <div className={classes.body} aria-live="polite">
        {impact === undefined ? (
          <p className={classes.quiet}>{t('impact.counting')}</p>
        ) : (
          <p>
            {t('impact.edits', { count: editor.editCount })} {t('impact.touch', { count: impact.memberCount })}{' '}
            {impact.changedCount === impact.memberCount
              ? ''
              : t('impact.really', { count: impact.changedCount, number: formatNumber(impact.changedCount, language) })}
          </p>
        )}
        {impact?.groups.map((one) => {
          const group = groups.find(({ id }) => id === one.group)
          return group && <GroupPart key={one.group} name={group.name} impact={one} />
        })}
        <SwitchRow
          label={t('impact.tell')}
          description={t('impact.tellMeaning')}
          isOn={editor.notifyMembers}
          onChange={editor.setNotifyMembers}
        />
      </div>
    </Card>
  )
}

function GroupPart({ name, impact }: { name: string; impact: GroupImpact['groups'][number] }) {
  const { t } = useTranslation('groups')
  const others = impact.changedCount - impact.people.length
  const unchanged = impact.memberCount - impact.changedCount
  return (
    <section className={classes.part}>
      <h3>
        {name}
        <span>{t('people', { count: impact.memberCount })}</span>
      </h3>
      <ul>
        {impact.people.map(({ id, displayName, gained, lost }) => (
          <li key={id}>
            <Avatar id={id} name={displayName} size={24} />
            <span className={classes.name}>{displayName}</span>
            {gained > 0 && <Tag tone="pine">{t('impact.gained', { count: gained })}</Tag>}
            {lost > 0 && <Tag tone="red">{t('impact.lost', { count: lost })}</Tag>}
          </li>
        ))}
      </ul>
      {others > 0 && <p className={classes.quiet}>{t('impact.others', { count: others })}</p>}
      {unchanged > 0 && <p className={classes.quiet}>{t('impact.unchanged', { count: unchanged })}</p>}
    </section>
  )
}
