import { useMutation } from '@tanstack/react-query'
import type { BatchOutcome, ProposedChange } from '../../../contract/change-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import type { Why } from '../../app/reason-dialog.tsx'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange } from '../../app/undo.ts'

export type BulkAction = 'deactivate' | 'reactivate' | 'delete'

/** How a bulk change went for one person: `refusal` says why not; `changeId` is what can be undone. */
export type BulkResult = { user: User; refusal?: string; changeId?: string }

// The server takes 200 changes at a time; fewer keeps each answer short.
const batchLength = 50

function changeOf(action: BulkAction, user: User, why: Why | undefined): ProposedChange {
  return { kind: `user.${action}`, target: user.id, values: {}, ...why }
}

function resultsOf(users: readonly User[], { results }: BatchOutcome): BulkResult[] {
  return users.map((user, index) => {
    const { problem, outcome } = results[index] ?? {}
    if (problem !== undefined) return { user, refusal: problem.problems?.[0]?.message ?? problem.detail }
    return { user, changeId: outcome?.canUndo === true ? (outcome.changeId ?? undefined) : undefined }
  })
}

/** Returns the change of several accounts at once; its answer has one result per person, in the same order. */
export function useBulkChange() {
  const session = useSession()
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: async ({ action, users, why }: { action: BulkAction; users: readonly User[]; why?: Why }) => {
      const results: BulkResult[] = []
      for (let start = 0; start < users.length; start += batchLength) {
        const batch = users.slice(start, start + batchLength)
        const changes = batch.map((user) => changeOf(action, user, why))
        results.push(...resultsOf(batch, await api.post(orgPath(session, '/changes/batch'), { changes })))
      }
      return results
    },
    onSettled: refresh,
  })
}

/** Returns the undoing of what a bulk change did; its answer is how many could not be taken back. */
export function useBulkUndo() {
  const session = useSession()
  const refresh = useRefreshAfterChange()
  return useMutation({
    mutationFn: async (changeIds: readonly string[]) => {
      let failed = 0
      for (const id of changeIds) {
        await api.post(orgPath(session, `/changes/${id}/undo`)).catch(() => {
          failed += 1
        })
      }
      return failed
    },
    onSettled: refresh,
  })
}
