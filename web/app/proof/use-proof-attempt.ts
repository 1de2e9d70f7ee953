import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeSent, FactorMethod, ProofState } from '../../../contract/factor-shapes.ts'
import { api, errorMessage, fieldErrors } from '../api.ts'

/** A way to prove who one is: the password, or one of the second factors. */
export type Way = 'password' | FactorMethod

/** Takes what the account can prove itself with; returns the ways to do it, the usual one first. */
export function waysOf(state: ProofState): Way[] {
  return [...(state.hasPassword ? (['password'] as const) : []), ...state.methods.map(({ method }) => method)]
}

const isSent = (way: Way): way is 'email' | 'sms' => way === 'email' || way === 'sms'

// Signing with a key needs code of its own; only those who use one wait for it.
async function signWithPasskey(): Promise<unknown> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await api.post<Parameters<typeof startAuthentication>[0]['optionsJSON']>('/session/proof/options')
  return startAuthentication({ optionsJSON })
}

async function prove(way: Way, typed: string): Promise<void> {
  if (way === 'password') return api.post('/session/proof', { password: typed })
  if (way !== 'passkey') return api.post('/session/proof', { method: way, code: typed })
  return api.post('/session/proof', { method: way, assertion: await signWithPasskey() })
}

/** Takes the ways at hand and what to do once proved; returns the state of the attempt. */
export function useProofAttempt(ways: readonly Way[], onProven: () => void) {
  const { t } = useTranslation('proof')
  const [way, setWay] = useState<Way>(ways[0] ?? 'password')
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const proof = useMutation({ mutationFn: () => prove(way, typed.trim()), onSuccess: onProven })
  const sending = useMutation({
    mutationFn: (method: 'email' | 'sms') => api.post<CodeSent>('/session/proof/send', { method }),
  })

  const type = (text: string) => {
    setTyped(text)
    setMissing(false)
    proof.reset()
  }
  const choose = (next: Way) => {
    setWay(next)
    type('')
    sending.reset()
    // Whoever asks for a code by mail or SMS wants it sent; only the first way on screen waits for a press.
    if (isSent(next)) sending.mutate(next)
  }
  const submit = () => {
    if (proof.isPending) return
    if (way !== 'passkey' && typed.trim() === '') return setMissing(true)
    proof.mutate()
  }
  const wordsOf = (error: Error) => {
    const said = Object.values(fieldErrors(error))[0]
    // A browser's own words on passkeys are in its language and say little.
    const isBrowsers = way === 'passkey' && error.name !== 'ApiError'
    return isBrowsers ? t('passkeyStopped') : (said ?? errorMessage(error))
  }
  return {
    way,
    choose,
    typed,
    type,
    submit,
    isPending: proof.isPending,
    missing: isMissing ? t(way === 'password' ? 'passwordMissing' : 'codeMissing') : undefined,
    refusal: proof.error === null ? undefined : wordsOf(proof.error),
    send: isSent(way) ? () => sending.mutate(way) : undefined,
    sent: sending.data,
    isSending: sending.isPending,
    sendRefusal: sending.error === null ? undefined : errorMessage(sending.error),
  }
}

export type ProofAttempt = ReturnType<typeof useProofAttempt>
