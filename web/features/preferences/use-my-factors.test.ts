import { describe, expect, it } from 'vitest'
import type { MyFactors } from '../../../contract/factor-shapes.ts'
import { addableKinds } from './use-my-factors.ts'

const none: MyFactors = {
  policy: 'optional',
  items: [],
  recoveryCodesLeft: 0,
  canReceive: { email: 'c•••@orvane.example', sms: null },
}

const having = (kind: 'totp' | 'email' | 'sms' | 'passkey'): MyFactors['items'][number] => ({
  id: '0193b3c4-0000-7000-8000-000000000001',
  kind,
  name: '',
  hint: null,
  createdAt: '2026-11-20T10:00:00Z',
  lastUsedAt: null,
})

describe('addableKinds', () => {
  it('C5: offers no code that could not arrive, nor a passkey the browser cannot make', () => {
    expect(addableKinds(none, false)).toEqual(['totp', 'email'])
  })

  it('C5: offers a second passkey, never a second app', () => {
    expect(addableKinds({ ...none, items: [having('totp'), having('passkey')] }, true)).toEqual(['passkey', 'email'])
  })

  it('C5: offers only a passkey where no second factor is asked for', () => {
    expect(addableKinds({ ...none, policy: 'off' }, true)).toEqual(['passkey'])
  })
})
