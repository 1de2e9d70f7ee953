import { useState } from 'react'
import type { BulkWish } from './bulk-dialogs.tsx'
import { type BatchAction, useBatch } from './use-batch.ts'
import type { Selection } from './use-selection.ts'

/** F9: what is being done with the ticked tickets together. It outlives the ticks: what is decided leaves the list. */
export function useBulk(selection: Selection) {
  const [wish, setWish] = useState<BulkWish>()
  const { mutate, reset, data: results, isPending, error } = useBatch()
  return {
    wish,
    results,
    isPending,
    error,
    ask: setWish,
    cancel: () => {
      setWish(undefined)
      reset()
    },
    run: (action: BatchAction) =>
      mutate({ tickets: selection.chosen, action }, { onSuccess: () => setWish(undefined) }),
    close: () => {
      reset()
      selection.clear()
    },
  }
}

export type Bulk = ReturnType<typeof useBulk>
