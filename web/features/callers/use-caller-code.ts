import { useEffect, useState } from 'react'
import type { Call } from '../../../contract/caller-shapes.ts'
import { ApiError } from '../../app/api.ts'
import { useCallAct } from './call-queries.ts'

// The server sends the next code a minute after the last.
const againInMs = 60_000

/** Sends a code to the caller; counts down to the moment when another one may be sent. */
export function useCallerCode({ id, codeSentAt }: Call) {
  const send = useCallAct<{ channel: 'mail' | 'sms' }>(id, 'code')
  const [now, setNow] = useState(Date.now)
  const refused = send.error instanceof ApiError ? (send.error.retryAfterSeconds ?? 0) * 1000 : 0
  const sent = codeSentAt === null ? 0 : new Date(codeSentAt).getTime() + againInMs
  // A refusal counts from when it came, which is when the call was made.
  const waitsUntil = Math.max(sent, refused === 0 ? 0 : send.submittedAt + refused)
  const isWaiting = now < waitsUntil
  useEffect(() => {
    setNow(Date.now())
    if (waitsUntil <= Date.now()) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [waitsUntil])
  return { send, secondsLeft: isWaiting ? Math.ceil((waitsUntil - now) / 1000) : 0 }
}
