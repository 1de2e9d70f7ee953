import { useState } from 'react'
import type { Session } from '../../../contract/session-shapes.ts'
import { api } from '../../app/api.ts'
import { enterConsole } from '../../app/entrance-addresses.ts'
import { readSession } from '../../app/session-reading.ts'
import { useAttempt } from '../../app/use-attempt.ts'

export type Credentials = { signInName: string; password: string }
type Choice = NonNullable<Session['organizations']>[number]

export type Step =
  | { kind: 'credentials' }
  | { kind: 'organization'; organizations: Choice[] }
  | { kind: 'password' }
  | { kind: 'entering' }

function stepOf(session: Session | null): Step {
  if (session?.state === 'passwordChange') return { kind: 'password' }
  if (session?.state === 'chooseOrganization')
    return { kind: 'organization', organizations: session.organizations ?? [] }
  return { kind: 'credentials' }
}

/** Takes the session the server knows of already; returns the steps of signing in and what moves between them. */
export function useSignIn(known: Session | null) {
  const [credentials, setCredentials] = useState<Credentials>({ signInName: '', password: '' })
  // Who reloads the page in the middle of a forced change is brought back to it; a choice needs the password again.
  const [step, setStep] = useState<Step>(
    known?.state === 'passwordChange' ? { kind: 'password' } : { kind: 'credentials' },
  )
  const follow = (session: Session | null) => {
    if (session?.state !== 'signedIn') {
      setStep(stepOf(session))
      return
    }
    setStep({ kind: 'entering' })
    enterConsole(session)
  }
  const signIn = useAttempt(async (attempt: Credentials & { organization?: string }) => {
    follow(await api.post<Session>('/session', attempt))
  })
  const start = (attempt: Credentials) => {
    setCredentials(attempt)
    signIn.start(attempt)
  }
  const back = () => {
    signIn.reset()
    setStep({ kind: 'credentials' })
  }
  return {
    step,
    credentials,
    start,
    choose: (organization: string) => signIn.start({ ...credentials, organization }),
    back,
    afterPasswordChange: async () => follow(await readSession()),
    isPending: signIn.isPending || step.kind === 'entering',
    error: signIn.error,
  }
}
