import { startTransition, useEffect, useState } from 'react'
import type { Session } from '../../../contract/session-shapes.ts'
import { api, onSignedOut } from '../../app/api.ts'
import { enterConsole } from '../../app/entrance-addresses.ts'
import { askForPasskey, type PasskeyOptions } from '../../app/factors/passkey.ts'
import { readSession } from '../../app/session-reading.ts'
import { useAttempt } from '../../app/use-attempt.ts'

export type Credentials = { signInName: string; password: string }
type Choice = NonNullable<Session['organizations']>[number]

/** What the form says of how one came to it. */
export type SignInNotice = 'ended' | 'changed' | 'again'

export type Step =
  | { kind: 'credentials'; notice?: SignInNotice }
  | { kind: 'organization'; organizations: Choice[] }
  | { kind: 'secondFactor'; session: Session }
  | { kind: 'passwordChange' }
  | { kind: 'factorSetup'; session: Session }
  | { kind: 'entering' }

function stepOf(session: Session | null): Step {
  switch (session?.state) {
    case 'chooseOrganization':
      return { kind: 'organization', organizations: session.organizations ?? [] }
    case 'secondFactor':
    case 'factorSetup':
      return { kind: session.state, session }
    case 'passwordChange':
      return { kind: 'passwordChange' }
    case 'signedIn':
      return { kind: 'entering' }
    default:
      return { kind: 'credentials' }
  }
}

/** Takes the session the server knows of already, and why one is here; returns the steps of signing in and what moves between them. */
export function useSignIn(known: Session | null, notice?: SignInNotice) {
  const [credentials, setCredentials] = useState<Credentials>({
    signInName: known?.user?.signInName ?? '',
    password: '',
  })
  // Who reloads the page in the middle of signing in is brought back to the step they were at.
  const [step, setStep] = useState<Step>(
    known === null || known.state === 'signedIn' ? { kind: 'credentials', notice } : stepOf(known),
  )
  // The step before stays until the next one and its words are there.
  const go = (next: Step) => startTransition(() => setStep(next))
  useEffect(() => {
    // Whoever takes too long over a code begins again, and is told why.
    onSignedOut(() => go({ kind: 'credentials', notice: 'ended' }))
    return () => onSignedOut(() => {})
  })
  const follow = (session: Session | null) => {
    go(stepOf(session))
    if (session?.state === 'signedIn') enterConsole(session)
  }
  const signIn = useAttempt(async (attempt: Credentials & { organization?: string }) => {
    follow(await api.post<Session>('/session', attempt))
  })
  const givePasskey = async (options: PasskeyOptions, isQuiet: boolean) => {
    const assertion = await askForPasskey(options, isQuiet)
    follow(await api.post<Session>('/session/passkey', { assertion }))
  }
  const start = (attempt: Credentials) => {
    setCredentials(attempt)
    signIn.start(attempt)
  }
  const back = () => {
    signIn.reset()
    setCredentials({ ...credentials, password: '' })
    go({ kind: 'credentials' })
  }
  return {
    step,
    credentials,
    start,
    choose: (organization: string) => signIn.start({ ...credentials, organization }),
    givePasskey,
    back,
    follow,
    afterPasswordChange: async () => {
      const session = await readSession()
      if (session === null) go({ kind: 'credentials', notice: 'changed' })
      else follow(session)
    },
    isPending: signIn.isPending || step.kind === 'entering',
    error: signIn.error,
  }
}
