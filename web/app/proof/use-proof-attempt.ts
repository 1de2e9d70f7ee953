import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactorMethod, ProofState } from '../../../contract/factor-shapes.ts'
import { api, fieldErrors } from '../api.ts'
import { useFactorWords } from '../factors/factor-refusal.tsx'
import { askForPasskey, canUsePasskeys, type PasskeyOptions } from '../factors/passkey.ts'

/** A way to prove who one is: the password, or one of the second factors. */
export type Way = 'password' | FactorMethod

/** Takes what the account can prove itself with; returns the ways to do it in this browser, the usual one first. */
export function waysOf({ hasPassword, methods }: ProofState): Way[] {
  const ways: Way[] = methods.map(({ method }) => method)
  const usable = ways.filter((way) => way !== 'passkey' || canUsePasskeys())
  return hasPassword ? ['password', ...usable] : usable
}

async function prove(way: Way, typed: string): Promise<void> {
  if (way === 'password') return api.post('/session/proof', { password: typed })
  if (way !== 'passkey') return api.post('/session/proof', { method: way, code: typed })
  const assertion = await askForPasskey(await api.post<PasskeyOptions>('/session/proof/options'))
  return api.post('/session/proof', { method: way, assertion })
}

/** Takes the ways at hand and what to do once proved; returns the state of the attempt. */
export function useProofAttempt(ways: readonly Way[], onProven: () => void) {
  const { t } = useTranslation('proof')
  const wordsOf = useFactorWords()
  const [way, setWay] = useState<Way>(ways[0] ?? 'password')
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const proof = useMutation({
    mutationFn: (text: string) => prove(way, text),
    onSuccess: onProven,
    // A wrong code is typed anew from its first digit; a password is usually one letter off.
    onError: () => way !== 'password' && setTyped(''),
  })

  const type = (text: string) => {
    setTyped(text)
    setMissing(false)
    if (text !== '') proof.reset()
  }
  const choose = (next: Way) => {
    setWay(next)
    setTyped('')
    setMissing(false)
    proof.reset()
  }
  const submit = (text: string = typed) => {
    if (proof.isPending) return
    if (way !== 'passkey' && text.trim() === '') return setMissing(true)
    // A space may belong to a password, never to a code.
    proof.mutate(way === 'password' ? text : text.trim())
  }
  const refusal =
    proof.error === null ? undefined : (Object.values(fieldErrors(proof.error))[0] ?? wordsOf(proof.error))
  const missing = isMissing ? t(way === 'password' ? 'passwordMissing' : 'codeMissing') : undefined
  return { way, choose, typed, type, submit, isPending: proof.isPending, error: missing ?? refusal }
}

export type ProofAttempt = ReturnType<typeof useProofAttempt>
