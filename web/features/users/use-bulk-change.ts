import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BatchOutcome, ProposedChange } from '../../../contract/change-shapes.ts'
import type { User } from '../../../contract/user-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'
import { useRefreshAfterChange } from '../../app/undo.ts'

export type BulkAction = 'deactivate' | 'reactivate' | 'delete' | 'edit'

/**
 * How a bulk change went for one person: `refusal` says why not; `changeId` is what can be undone; `ticket` is the
 * request of what waits for the vendor, beside what was done or instead of it.
 */
export type BulkResult = {
  user: User
  isUnchanged?: boolean
  refusal?: string
  changeId?: string | undefined
  isDone?: boolean
  ticket?: { id: string; number: string } | null
}

/** What is to be done for each of several people; null for those for whom there is nothing to do. */
export type BulkJob = { users: readonly User[]; changeFor: (user: User) => ProposedChange | null }

// The server takes 200 changes at a time; fewer keeps each answer short.
const batchLength = 50

type Sent = { user: User; change: ProposedChange }

function resultsOf(sent: readonly Sent[], { results }: BatchOutcome): BulkResult[] {
  return sent.map(({ user }, index) => {
    const { problem, outcome } = results[index] ?? {}
    if (problem !== undefined) return { user, refusal: problem.problems?.[0]?.message ?? problem.detail }
    const { ticket = null, changeId = null, canUndo = false } = outcome ?? {}
    if (changeId === null && ticket === null) return { user, isUnchanged: true }
    return { user, ticket, isDone: changeId !== null, changeId: canUndo ? (changeId ?? undefined) : undefined }
  })
}

/** Returns the change of several accounts at once; its answer has one result per person. */
export function useBulkChange() {
  const session = useSession()
  const refresh = useRefreshAfterChange()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const mutation = useMutation({
    mutationFn: async ({ users, changeFor }: BulkJob) => {
      const results: BulkResult[] = []
      const waiting: Sent[] = []
      for (const user of users) {
        const change = changeFor(user)
        if (change === null) results.push({ user, isUnchanged: true })
        else waiting.push({ user, change })
      }
      for (let start = 0; start < waiting.length; start += batchLength) {
        setProgress({ done: results.length, total: users.length })
        const batch = waiting.slice(start, start + batchLength)
        const changes = batch.map(({ change }) => change)
        results.push(...resultsOf(batch, await api.post(orgPath(session, '/changes/batch'), { changes })))
      }
      return results
    },
    onSettled: () => {
      setProgress(null)
      void refresh()
    },
  })
  return { ...mutation, progress }
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
