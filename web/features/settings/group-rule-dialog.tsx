import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { FieldNotes } from './field-notes.tsx'
import classes from './group-rules.module.css'
import { useGroupRule } from './use-group-rule.ts'

type Props = { group: Group | null; groups: readonly Group[]; onClose: () => void }

const rules = ['same', 'off', 'optional', 'required'] as const

/** Gives a group a rule of its own, or makes it follow the organization again. */
export function GroupRuleDialog({ group, groups, onClose }: Props) {
  const { t } = useTranslation('settings')
  const { groupId, chooseGroup, rule, setRule, isMissing, ...form } = useGroupRule(group, groups, onClose)
  const { refusal, warning, isSaving, save } = form
  return (
    <Dialog
      title={group === null ? t('groupRules.newTitle') : t('groupRules.editTitle', { name: group.name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" isPending={isSaving} onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        {group === null && (
          <Select
            label={t('groupRules.group')}
            items={groups.filter((other) => other.secondFactor === null).map(({ id, name }) => ({ id, label: name }))}
            value={groupId}
            onChange={chooseGroup}
            {...(isMissing && { error: t('groupRules.missing') })}
          />
        )}
        <RadioCards
          label={t('groupRules.rule')}
          items={rules
            .filter((id) => id !== 'same' || group !== null)
            .map((id) => ({
              id,
              label: t(`secondFactor.rules.${id}.label`),
              description: t(`secondFactor.rules.${id}.meaning`),
            }))}
          isList
          value={rule}
          onChange={setRule}
        />
        <FieldNotes {...(refusal !== undefined && { error: refusal })} {...(warning !== undefined && { warning })} />
      </div>
    </Dialog>
  )
}
