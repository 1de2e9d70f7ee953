import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { SecondFactorPolicy } from '../../../contract/factor-shapes.ts'
import type { Group } from '../../../contract/group-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange, useUndo } from '../../app/undo.ts'
import { messagesByField, useChangePreview } from '../../app/use-change-preview.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { FieldNotes } from './field-notes.tsx'
import classes from './group-rules.module.css'

type Props = { group: Group | null; groups: readonly Group[]; onClose: () => void }
type Rule = SecondFactorPolicy | 'same'

const rules = ['same', 'off', 'optional', 'required'] as const

/** Gives a group a rule of its own, or makes it follow the organization again. */
export function GroupRuleDialog({ group, groups, onClose }: Props) {
  const { t } = useTranslation('settings')
  const session = useSession()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const [groupId, setGroupId] = useState(group?.id ?? null)
  const [rule, setRule] = useState<Rule>(group?.secondFactor ?? 'required')
  const [isMissing, setIsMissing] = useState(false)
  const secondFactor = rule === 'same' ? null : rule
  const preview = useChangePreview(
    groupId === null ? null : { kind: 'group.update', target: groupId, values: { secondFactor } },
  )
  const saving = useMutation({
    mutationFn: (id: string) => api.patch<Outcome>(orgPath(session, `/groups/${id}`), { secondFactor }),
    onSuccess: (outcome, id) => {
      offerUndo(outcome, t('groupRules.saved', { name: groups.find((other) => other.id === id)?.name ?? '' }))
      void refresh()
      onClose()
    },
  })
  const refusal = saving.error === null ? preview?.problems[0]?.message : errorMessage(saving.error)
  const save = () => (groupId === null ? setIsMissing(true) : saving.mutate(groupId))
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
          <Button variant="primary" isPending={saving.isPending} onPress={save}>
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
            onChange={(id) => {
              setGroupId(id)
              setIsMissing(false)
            }}
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
        <FieldNotes
          {...(refusal !== undefined && { error: refusal })}
          {...(preview?.warnings[0] !== undefined && { warning: Object.values(messagesByField(preview.warnings))[0] })}
        />
      </div>
    </Dialog>
  )
}
