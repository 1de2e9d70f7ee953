import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { WebhookDelivery } from '../../../contract/webhook-shapes.ts'

const lookAgainMs = 2000

/** Takes what is shown; looks again while something is on its way, and returns the way to look at once. */
export function useFreshDeliveries(items: readonly WebhookDelivery[] | undefined): () => Promise<void> {
  const queryClient = useQueryClient()
  const refresh = useCallback(
    () => queryClient.invalidateQueries({ queryKey: ['settings', 'webhooks'] }),
    [queryClient],
  )
  const now = Date.now()
  // What is only tried again in some minutes is not worth asking for every moment.
  const isUnderWay = items?.some(
    ({ status, attempts, nextAttemptAt }) =>
      status === 'pending' && (attempts === 0 || nextAttemptAt === null || Date.parse(nextAttemptAt) < now + 10_000),
  )
  useEffect(() => {
    if (isUnderWay !== true) return
    const timer = setInterval(() => void refresh(), lookAgainMs)
    return () => clearInterval(timer)
  }, [isUnderWay, refresh])
  return refresh
}
