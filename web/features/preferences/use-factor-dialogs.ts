import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Factor } from '../../../contract/factor-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { proveFirst, worthTelling } from '../../app/proof/with-proof.ts'
import { showToast } from '../../ui/toast-store.ts'
import type { FactorKind } from './use-my-factors.ts'

/** The window that is open over the card. */
export type OpenFactorDialog =
  | { kind: 'add'; factor: FactorKind }
  | { kind: 'remove'; factor: Factor }
  | { kind: 'renewCodes' }
  | { kind: 'codes'; codes: readonly string[] }
  | null

/** Which window about second factors is open, and what opens each. */
export function useFactorDialogs() {
  const [open, setOpen] = useState<OpenFactorDialog>(null)
  const starting = useMutation({
    mutationFn: async (_factor: FactorKind) => proveFirst(),
    onSuccess: (_proven, factor) => setOpen({ kind: 'add', factor }),
    onError: (error) => {
      if (worthTelling(error) !== null) showToast({ message: errorMessage(error), tone: 'red' })
    },
  })
  return {
    open,
    close: () => setOpen(null),
    add: starting.mutate,
    startingKind: starting.isPending ? starting.variables : null,
    askRemoval: (factor: Factor) => setOpen({ kind: 'remove', factor }),
    askCodes: () => setOpen({ kind: 'renewCodes' }),
    showCodes: (codes: readonly string[]) => setOpen({ kind: 'codes', codes }),
  }
}

export type FactorDialogsState = ReturnType<typeof useFactorDialogs>
