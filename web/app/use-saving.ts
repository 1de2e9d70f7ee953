import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Outcome } from '../../contract/change-shapes.ts'
import { errorMessage, fieldErrors } from './api.ts'
import { useRefreshAfterChange, useUndo } from './undo.ts'

type Options<Values> = {
  /** The call; the key makes the same values sent again, after a lost answer, the same request. */
  send: (values: Values, idempotencyKey: string) => Promise<Outcome>
  /** What is said once it is done. */
  said: (values: Values) => string
  /** The fields that show their own fault; any other fault is the `refusal`. */
  fields: readonly string[]
  onSaved: (outcome: Outcome, values: Values) => void
}

/** Saves a small form: offers undo, reads the lists anew, and tells what was refused field by field. */
export function useSaving<Values>({ send, said, fields, onSaved }: Options<Values>) {
  const { offerUndo } = useUndo()
  const refresh = useRefreshAfterChange()
  const attempt = useRef({ body: '', key: '' })
  const { mutate, error, isPending, isSuccess, reset } = useMutation({
    mutationFn: (values: Values) => {
      const body = JSON.stringify(values)
      if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() }
      return send(values, attempt.current.key)
    },
    onSuccess: async (outcome, values) => {
      offerUndo(outcome, said(values))
      // What is shown once the form closes is what was saved.
      await refresh()
      onSaved(outcome, values)
    },
    // Refused because somebody changed it meanwhile, it is read anew: saving again then works.
    onError: () => void refresh(),
  })
  const errors = fieldErrors(error)
  const elsewhere = Object.entries(errors).find(([field]) => !fields.some((own) => isOf(field, own)))
  const isOnlyInFields = Object.keys(errors).length > 0 && elsewhere === undefined
  return {
    save: mutate,
    reset,
    errors,
    refusal: error === null || isOnlyInFields ? undefined : (elsewhere?.[1] ?? errorMessage(error)),
    isSaving: isPending,
    isSaved: isSuccess,
  }
}

const isOf = (field: string, own: string) => field === own || field.startsWith(`${own}/`)
