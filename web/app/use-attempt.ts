import { useState } from 'react'

/** One request at a time with its state, for the entrance, which does without a query cache. */
export type Attempt<Input> = {
  /** Starts `run(input)` unless one is under way. */
  start: (input: Input) => void
  reset: () => void
  isPending: boolean
  error: Error | null
}

/** Takes what to do with an input; returns the means to start it and how it goes. */
export function useAttempt<Input>(run: (input: Input) => Promise<void>): Attempt<Input> {
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const start = (input: Input) => {
    if (isPending) return
    setIsPending(true)
    setError(null)
    run(input)
      .catch((cause: unknown) => setError(cause instanceof Error ? cause : new Error(String(cause))))
      .finally(() => setIsPending(false))
  }
  return { start, reset: () => setError(null), isPending, error }
}
