import { useEffect, useRef, useState } from 'react'
import { ApiError, api } from '../../app/api.ts'
import {
  canOfferPasskeys,
  canUsePasskeys,
  forgetPasskeyQuestion,
  type PasskeyOptions,
} from '../../app/factors/passkey.ts'
import { useAttempt } from '../../app/use-attempt.ts'

// Below the lifetime of the server's challenge: an answer to an older one would be refused.
const freshForMs = 4 * 60_000

const askOptions = () => api.post<PasskeyOptions>('/session/passkey/options')

type Give = (options: PasskeyOptions, isQuiet: boolean) => Promise<void>

/** Lets the browser offer passkeys in the name field; resolves with the server's refusal of the one that was chosen. */
async function offerQuietly(give: Give): Promise<ApiError | null> {
  if (!(await canOfferPasskeys())) return null
  // Nobody asked for this question: where it cannot be put, the form and the button are there.
  const options = await askOptions().catch(() => null)
  if (options === null) return null
  try {
    await give(options, true)
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  return null
}

/** Takes what to do with the options of a passkey question; returns the button's attempt, and the offer in the name field. */
export function usePasskeySignIn(give: Give) {
  const isPossible = canUsePasskeys()
  const [offerError, setOfferError] = useState<Error | null>(null)
  const offeredAt = useRef(Number.NEGATIVE_INFINITY)
  const attempt = useAttempt(async () => {
    await give(await askOptions(), false)
  })
  const offer = () => {
    if (!isPossible || performance.now() - offeredAt.current < freshForMs) return
    offeredAt.current = performance.now()
    void offerQuietly(give).then(setOfferError)
  }
  const start = () => {
    setOfferError(null)
    // The question of the button ends the one in the name field: the next look at the field asks it again.
    offeredAt.current = Number.NEGATIVE_INFINITY
    attempt.start(undefined)
  }
  const reset = () => {
    setOfferError(null)
    attempt.reset()
  }
  useEffect(() => () => void forgetPasskeyQuestion(), [])
  return { start, reset, offer, isPossible, isPending: attempt.isPending, error: attempt.error ?? offerError }
}
