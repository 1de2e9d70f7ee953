import { useEffect, useRef, useState } from 'react'
import type { CodeSent } from '../../../contract/factor-shapes.ts'
import { ApiError } from '../api-error.ts'
import { useAttempt } from '../use-attempt.ts'

// The server sends the next code half a minute after the last; a longer wait means too many of them.
const justSentSeconds = 60

/** A code on its way by e-mail or SMS. */
export type CodeSending = {
  /** What the server said of the last code sent; null before the first. */
  sent: CodeSent | null
  /** How many codes were sent since the step was opened. */
  count: number
  /** Seconds before another one may be asked for. */
  secondsLeft: number
  send: () => void
  isSending: boolean
  error: Error | null
}

/** Sends a first code at once through `post`, which must not change meanwhile; then counts down to the next. */
export function useCodeSending(post: () => Promise<CodeSent>): CodeSending {
  const [sent, setSent] = useState<CodeSent | null>(null)
  const [count, setCount] = useState(0)
  const [waitsUntil, setWaitsUntil] = useState(0)
  const [now, setNow] = useState(Date.now)
  const wait = (seconds: number) => {
    setNow(Date.now())
    setWaitsUntil(Date.now() + seconds * 1000)
  }
  const attempt = useAttempt(async () => {
    try {
      const answer = await post()
      setSent(answer)
      setCount((before) => before + 1)
      wait(answer.againInSeconds)
    } catch (error) {
      const seconds = error instanceof ApiError ? error.retryAfterSeconds : undefined
      if (seconds !== undefined) wait(seconds)
      // One was sent a moment ago, before the page was loaded anew or by another way: nothing went wrong.
      if (seconds === undefined || seconds > justSentSeconds) throw error
    }
  })
  const isStarted = useRef(false)
  useEffect(() => {
    if (isStarted.current) return
    isStarted.current = true
    attempt.start(undefined)
  })
  const isWaiting = now < waitsUntil
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])
  return {
    sent,
    count,
    secondsLeft: Math.max(0, Math.ceil((waitsUntil - now) / 1000)),
    send: () => attempt.start(undefined),
    isSending: attempt.isPending,
    error: attempt.error,
  }
}
