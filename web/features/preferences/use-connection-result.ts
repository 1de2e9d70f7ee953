import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

const results = ['connected', 'refused', 'failed'] as const
type Result = (typeof results)[number]

/**
 * Returns how connecting the mailbox went, where the person has just come back from the mail provider (null otherwise),
 * and the way to stop saying so. The address forgets it at once: a reload does not tell it again.
 */
export function useConnectionResult(): { result: Result | null; forget: () => void } {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const [result, setResult] = useState<Result | null>(() => results.find((one) => one === search.mail) ?? null)
  const isTold = search.mail !== undefined
  useEffect(() => {
    if (isTold) void navigate({ to: '/preferences', replace: true, resetScroll: false })
  }, [isTold, navigate])
  return { result, forget: () => setResult(null) }
}
