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

/** A rule of the group's own, or the same as everybody's. */
export type GroupRule = SecondFactorPolicy | 'same'

/** Takes a group, or null while one is still to be chosen; returns its rule as edited and what saves it. */
export function useGroupRule(group: Group | null, groups: readonly Group[], onSaved: () => void) {
  const { t } = useTranslation('settings')
  const session = useSession()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const [groupId, setGroupId] = useState(group?.id ?? null)
  const [rule, setRule] = useState<GroupRule>(group?.secondFactor ?? 'required')
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
      onSaved()
    },
  })
  return {
    groupId,
    chooseGroup: (id: string) => {
      setGroupId(id)
      setIsMissing(false)
    },
    rule,
    setRule,
    isMissing,
    refusal: saving.error === null ? preview?.problems[0]?.message : errorMessage(saving.error),
    warning: Object.values(messagesByField(preview?.warnings ?? []))[0],
    isSaving: saving.isPending,
    save: () => (groupId === null ? setIsMissing(true) : saving.mutate(groupId)),
  }
}
