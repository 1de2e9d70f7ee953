import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Session } from '../../../contract/session-shapes.ts'
import { api } from '../../app/api.ts'
import { sessionQuery } from '../../app/session.ts'
import { useEnter } from '../../app/use-enter.ts'

export type Credentials = { signInName: string; password: string }
type Choice = NonNullable<Session['organizations']>[number]

export type Step = { kind: 'credentials' } | { kind: 'organization'; organizations: Choice[] } | { kind: 'password' }

function stepOf(session: Session | null | undefined): Step {
  if (session?.state === 'passwordChange') return { kind: 'password' }
  if (session?.state === 'chooseOrganization')
    return { kind: 'organization', organizations: session.organizations ?? [] }
  return { kind: 'credentials' }
}

/** Takes the address to go to afterwards; returns the steps of signing in and what moves between them. */
export function useSignIn(returnAddress: string | undefined) {
  const queryClient = useQueryClient()
  const enter = useEnter()
  const [credentials, setCredentials] = useState<Credentials>({ signInName: '', password: '' })
  // A person who reloads the page in the middle of a forced change is brought back to it.
  const [step, setStep] = useState<Step>(() => {
    const known = stepOf(queryClient.getQueryData(sessionQuery.queryKey))
    return known.kind === 'password' ? known : { kind: 'credentials' }
  })
  const follow = (session: Session | null) => {
    if (session?.state === 'signedIn') enter(session, returnAddress)
    else setStep(stepOf(session))
  }
  const signIn = useMutation({
    mutationFn: (attempt: Credentials & { organization?: string }) => api.post<Session>('/session', attempt),
    onSuccess: follow,
  })
  const start = (attempt: Credentials) => {
    setCredentials(attempt)
    signIn.mutate(attempt)
  }
  const choose = (organization: string) => signIn.mutate({ ...credentials, organization })
  const back = () => {
    signIn.reset()
    setStep({ kind: 'credentials' })
  }
  const afterPasswordChange = async () => {
    follow(await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }))
  }
  return {
    step,
    credentials,
    start,
    choose,
    back,
    afterPasswordChange,
    isPending: signIn.isPending,
    error: signIn.error,
  }
}
