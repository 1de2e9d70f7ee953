import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchOutcome, ProposedChange } from '../../../contract/change-shapes.ts'
import type { Group } from '../../../contract/group-shapes.ts'
import { api, errorMessage } from '../../app/api.ts'
import { noWords, type RequestBody, requestBody } from '../../app/requests/request-words.ts'
import { useTellRequest } from '../../app/requests/use-tell-request.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange } from '../../app/undo.ts'
import { showToast } from '../../ui/toast-store.ts'
import { countEdits, type GroupsDraft, heldBy, refOf, waitingGroups, withCell } from './groups-draft.ts'
import { useUndoAll } from './use-undo-all.ts'

export type GroupsEditor = ReturnType<typeof useGroupsEditor>

/** What each group's edits are as changes; each remembers the version that was looked at. */
type Extra = { notifyMembers: boolean; waiting: ReadonlySet<string>; why: RequestBody }

function changesOf(draft: GroupsDraft, groups: readonly Group[], extra: Extra): ProposedChange[] {
  return Object.entries(draft).map(([target, { add, remove }]) => ({
    kind: 'group.update',
    target,
    values: { permissions: { add: add.map(refOf), remove: remove.map(refOf) }, notifyMembers: extra.notifyMembers },
    ...(extra.waiting.has(target) && extra.why),
    ...(groups.find(({ id }) => id === target) && {
      expectedVersion: groups.find(({ id }) => id === target)?.version,
    }),
  }))
}

/** Edits the rights of several groups at once: the draft, and what saves it. A group that is refused stays in the draft. */
export function useGroupsEditor(groups: readonly Group[], asked: ReadonlySet<string>) {
  const { t } = useTranslation('groups')
  const session = useSession()
  const refresh = useRefreshAfterChange()
  const undoAll = useUndoAll()
  const tellRequest = useTellRequest()
  const [draft, setDraft] = useState<GroupsDraft>({})
  const [notifyMembers, setNotifyMembers] = useState(false)
  const [words, setWords] = useState(noWords)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const saving = useMutation({
    mutationFn: (changes: ProposedChange[]) => api.post<BatchOutcome>(orgPath(session, '/changes/batch'), { changes }),
    onSuccess: ({ results }) => {
      const refused = results.filter(({ problem }) => problem !== undefined)
      setRefusals(
        Object.fromEntries(
          refused.map(({ target, problem }) => [
            target ?? '',
            problem?.problems?.[0]?.message ?? problem?.detail ?? problem?.title ?? '',
          ]),
        ),
      )
      setDraft((current) =>
        Object.fromEntries(Object.entries(current).filter(([id]) => refused.some(({ target }) => target === id))),
      )
      const done = results.flatMap(({ outcome }) => (outcome?.changeId ? [outcome.changeId] : []))
      if (done.length > 0) {
        showToast({
          message: t('saved', { count: done.length }),
          actionLabel: t('undo'),
          onAction: () => undoAll(done),
        })
      }
      for (const { outcome } of results) {
        if (outcome?.ticket) tellRequest(outcome.ticket, { isAll: done.length === 0 })
      }
      if (refused.length === 0) setWords(noWords)
      void refresh()
    },
    onError: (error) => showToast({ message: errorMessage(error), tone: 'red' }),
  })
  const waiting = waitingGroups(draft, asked)
  return {
    draft,
    /** The groups whose change is asked for. */
    waiting,
    words,
    setWords,
    editCount: countEdits(draft),
    isDirty: countEdits(draft) > 0,
    notifyMembers,
    setNotifyMembers,
    refusals,
    isSaving: saving.isPending,
    toggle: (group: Group, right: string, isWanted: boolean) => {
      setRefusals(({ [group.id]: _mended, ...others }) => others)
      setDraft((current) => withCell(current, { id: group.id, held: heldBy(group) }, right, isWanted))
    },
    discard: () => {
      setDraft({})
      setRefusals({})
    },
    save: () => saving.mutate(changesOf(draft, groups, { notifyMembers, waiting, why: requestBody(words) })),
  }
}
