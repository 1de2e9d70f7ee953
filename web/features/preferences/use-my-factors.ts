import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Factor, FactorMethod, MyFactors } from '../../../contract/factor-shapes.ts'
import { api } from '../../app/api.ts'
import { withProof } from '../../app/proof/with-proof.ts'

const queryKey = ['my-factors'] as const

/** What can be set up as a second factor. */
export type FactorKind = Exclude<FactorMethod, 'recoveryCode'>

/** Reads one's own second factors; `keep` takes them in as a change answered them. */
export function useMyFactors() {
  const queryClient = useQueryClient()
  const query = useQuery({ queryKey, queryFn: () => api.get<MyFactors>('/me/factors') })
  const keep = (factors: MyFactors) => {
    queryClient.setQueryData(queryKey, factors)
    // Adding or removing one ends the other sign-ins.
    void queryClient.invalidateQueries({ queryKey: ['my-devices'] })
  }
  return { ...query, keep }
}

/** Returns what takes one of one's own second factors away, after proof. */
export function useRemoveFactor(keep: (factors: MyFactors) => void) {
  return useMutation({
    mutationFn: ({ id }: Factor) => withProof(() => api.delete<MyFactors>(`/me/factors/${id}`)),
    onSuccess: keep,
  })
}

/** Returns what makes new recovery codes, after proof; the old ones are worth nothing from then on. */
export function useNewRecoveryCodes() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => withProof(() => api.post<{ codes: string[] }>('/me/factors/recovery-codes')),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  })
}

/**
 * Takes one's factors; returns the kinds that could be added: one app, one address and one number are enough,
 * passkeys may be several. Where nobody asks for a second factor, a passkey still replaces the password.
 */
export function addableKinds({ policy, items, canReceive }: MyFactors, hasPasskeys: boolean): FactorKind[] {
  const lacks = (kind: FactorKind) => !items.some((factor) => factor.kind === kind)
  const isAsked = policy !== 'off'
  const kinds: [FactorKind, boolean][] = [
    ['totp', isAsked && lacks('totp')],
    ['passkey', hasPasskeys],
    ['email', isAsked && lacks('email') && canReceive.email !== null],
    ['sms', isAsked && lacks('sms') && canReceive.sms !== null],
  ]
  return kinds.filter(([, isPossible]) => isPossible).map(([kind]) => kind)
}
