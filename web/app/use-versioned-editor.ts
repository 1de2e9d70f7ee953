import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outcome } from '../../contract/change-shapes.ts'
import { ApiError, api, errorMessage, fieldErrors } from './api.ts'
import { useRefreshAfterChange, useUndo } from './undo.ts'

type Edited<Read, Edits> = {
  /** As last read. */
  read: Read
  /** Where it is read and saved. */
  path: string
  /** What it is kept under while it is shown. */
  queryKey: QueryKey
  bodyOf: (base: Read, edits: Edits) => object
  /** The edits that are still some on what somebody else saved. */
  editsOnto: (theirs: Read, mine: Edits) => Edits
  /** Said when it is saved, and when fields have to be mended. */
  words: { saved: string; fix: string }
}

const isRivalEdit = (error: Error) => error instanceof ApiError && error.status === 412

/** Takes what was refused by field, and fields that are being mended; returns what is left of it. */
function withoutFields(errors: Record<string, string>, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !fields.includes(name.split('/')[0] ?? name)))
}

/**
 * Returns the edits made on something that has a version, and what can be done with them. Editing stays on the version
 * it began with, so that what somebody else saved meanwhile is noticed (412) and never overwritten unseen.
 */
export function useVersionedEditor<Read extends { version: number }, Edits extends object>(
  edited: Edited<Read, Edits>,
) {
  const { read, path, queryKey, words } = edited
  const queryClient = useQueryClient()
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const [begun, setBegun] = useState<Read | null>(null)
  const [edits, setEdits] = useState({} as Edits)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [theirs, setTheirs] = useState<Read | null>(null)
  const isDirty = Object.keys(edits).length > 0
  const base = (isDirty ? begun : null) ?? read

  const discard = () => {
    setEdits({} as Edits)
    setBegun(null)
    setErrors({})
    setRefusal(undefined)
    setTheirs(null)
  }
  const saving = useMutation({
    mutationFn: () => api.patch<Outcome>(path, edited.bodyOf(base, edits), { ifMatch: base.version }),
    onSuccess: async (outcome) => {
      offerUndo(outcome, words.saved)
      await refresh()
      discard()
    },
    onError: async (error) => {
      if (isRivalEdit(error)) {
        const current = await api.get<Read>(path)
        queryClient.setQueryData(queryKey, current)
        return setTheirs(current)
      }
      const messages = fieldErrors(error)
      setErrors(messages)
      setRefusal(Object.keys(messages).length > 0 ? words.fix : errorMessage(error))
    },
  })
  return {
    ...{ base, edits, errors, refusal, theirs, isDirty, discard },
    isSaving: saving.isPending,
    /** Edits these fields: `next` makes the new edits of those so far. */
    edit: (fields: readonly string[], next: (current: Edits) => Edits) => {
      setEdits(next)
      setBegun(base)
      setErrors((before) => withoutFields(before, fields))
      setRefusal(undefined)
    },
    save: () => saving.mutate(),
    /** Says that something has to be mended before it can be saved. */
    refuse: () => setRefusal(words.fix),
    keepMine: () => {
      if (theirs === null) return
      setBegun(theirs)
      setEdits((mine) => edited.editsOnto(theirs, mine))
      setTheirs(null)
    },
  }
}
