import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'

/** The routes of counters answer with the counter itself; nothing they do is taken back by a button. */
export const nothingToUndo: Outcome = {
  applied: [],
  ticket: null,
  warnings: [],
  changeId: null,
  canUndo: false,
  targetId: null,
}

type Options<Values> = {
  counter: Pick<Counter, 'id' | 'version'>
  /** Where it is posted, below the counter; absent: the counter itself is changed. */
  action?: 'suspend' | 'reopen' | 'close' | 'administrators'
  said: (values: Values) => string
  fields?: readonly string[]
  onSaved?: () => void
}

/** Saves something about one counter, based on the version that is shown. */
export function useCounterSaving<Values>({ counter, action, said, fields = [], onSaved }: Options<Values>) {
  const path = `/provider/organizations/${counter.id}`
  return useSaving<Values>({
    send: async (values, idempotencyKey) => {
      const ifMatch = counter.version
      if (action === undefined) await api.patch<Counter>(path, values, { ifMatch })
      else if (action === 'administrators') await api.post<Counter>(`${path}/${action}`, values, { idempotencyKey })
      else await api.post<Counter>(`${path}/${action}`, values ?? undefined, { ifMatch, idempotencyKey })
      return nothingToUndo
    },
    said,
    fields,
    onSaved: () => onSaved?.(),
  })
}
