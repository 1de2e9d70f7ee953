import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../app/declaring/use-rows.ts'
import { RightsPart } from '../../app/suite-rights/rights-part.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { blankGroup, type GroupDraft } from './template-draft.ts'
import classes from './templates.module.css'

type Props = {
  groups: readonly GroupDraft[]
  errors: Record<string, string>
  onChange: (groups: GroupDraft[]) => void
}

/** The groups that a counter begins with, and what each gives. */
export function GroupsPart({ groups, errors, onChange }: Props) {
  const { t } = useTranslation('templates')
  const rows = useRows(groups, onChange)
  return (
    <section className={classes.part} aria-label={t('groups')}>
      <h3>{t('groups')}</h3>
      <p className={classes.hint}>{t('groupsHint')}</p>
      {groups.map((group, place) => {
        const field = `content/groups/${place}/name`
        return (
          <Disclosure
            key={rows.idOf(place)}
            startsOpen={rows.isNew(place)}
            isHeldOpen={errors[field] !== undefined}
            summary={group.name.trim() === '' ? t('groupNumber', { number: place + 1 }) : group.name}
            end={
              <IconButton
                label={t('removeGroup', { number: place + 1 })}
                icon={<IconTrash size={17} stroke={1.7} />}
                onPress={() => rows.remove(place)}
              />
            }
          >
            <GroupFields
              group={group}
              field={field}
              error={errors[field]}
              onChange={(values) => rows.change(place, values)}
            />
          </Disclosure>
        )
      })}
      <div>
        <Button icon={<IconPlus size={16} stroke={1.9} />} onPress={() => rows.add(blankGroup)}>
          {t('addGroup')}
        </Button>
      </div>
    </section>
  )
}

type FieldsProps = {
  group: GroupDraft
  field: string
  error: string | undefined
  onChange: (values: Partial<GroupDraft>) => void
}

function GroupFields({ group, field, error, onChange }: FieldsProps) {
  const { t } = useTranslation('templates')
  return (
    <div className={classes.part}>
      <div data-field={field}>
        <TextField
          label={t('groupName')}
          value={group.name}
          onChange={(name) => onChange({ name })}
          error={error}
          maxLength={80}
          autoComplete="off"
        />
      </div>
      <TextField
        label={t('description')}
        value={group.description}
        onChange={(description) => onChange({ description })}
        maxLength={200}
        autoComplete="off"
        isOptional
      />
      <SwitchRow
        label={t('isForAdministrators')}
        description={t('isForAdministratorsHint')}
        isOn={group.isForAdministrators}
        onChange={(isForAdministrators) => onChange({ isForAdministrators })}
      />
      <RightsPart title={t('gives')} rights={group.rights} onChange={(rights) => onChange({ rights })} />
    </div>
  )
}
