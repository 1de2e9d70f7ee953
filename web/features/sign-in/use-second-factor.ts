import { useState } from 'react'
import type { FactorMethod } from '../../../contract/factor-shapes.ts'
import type { Session } from '../../../contract/session-shapes.ts'
import { api } from '../../app/api.ts'
import { askForPasskey, type PasskeyOptions } from '../../app/factors/passkey.ts'
import { useAttempt } from '../../app/use-attempt.ts'

/** Takes what follows; returns the means to give the second factor, by a code or by a passkey, and how it goes. */
export function useSecondFactor(onGiven: (session: Session) => void) {
  const [remember, setRemember] = useState(false)
  const give = useAttempt(async ({ method, code }: { method: FactorMethod; code?: string }) => {
    const assertion =
      method === 'passkey'
        ? await askForPasskey(await api.post<PasskeyOptions>('/session/second-factor/options'))
        : undefined
    onGiven(await api.post<Session>('/session/second-factor', { method, code, assertion, remember }))
  })
  return { ...give, remember, setRemember }
}

export type SecondFactor = ReturnType<typeof useSecondFactor>
