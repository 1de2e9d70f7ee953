import { describe, expect, it } from 'vitest'
import type { MailAccount } from '../../../contract/mail-shapes.ts'
import { bodyOf, changedFields, draftOf, editsOnto, inheritedDraft, isPort, testOf, withEdit } from './mail-draft.ts'

const nothing = { userName: null, host: null, port: null, encryption: null }
const account: MailAccount = {
  userId: 'u',
  own: { ...nothing, port: 2525 },
  inherited: { userName: 'l.marchetti@orvane.example', host: 'smtp.orvane.example', port: 587, encryption: 'starttls' },
  effective: {
    userName: 'l.marchetti@orvane.example',
    host: 'smtp.orvane.example',
    port: 2525,
    encryption: 'starttls',
  },
  userNameFrom: 'signInName',
  from: null,
  authentication: 'own',
  password: 'none',
  passwordChangedAt: null,
  connection: null,
  oauthProvider: null,
  state: 'passwordMissing',
  lastTest: null,
  version: 3,
}

describe('the draft of a mail account', () => {
  it('forgets an edit that is back to how it was', () => {
    const edits = withEdit(draftOf(account), {}, 'port', '587')
    expect(edits).toEqual({ port: '587' })
    expect(withEdit(draftOf(account), edits, 'port', '2525')).toEqual({})
  })

  it('takes an emptied field for an inherited one, and an empty password for none typed', () => {
    expect(bodyOf({ userName: ' ', host: '', port: '', password: '' })).toEqual({
      userName: null,
      host: null,
      port: null,
    })
    expect(bodyOf({ password: null, port: ' 465 ' })).toEqual({ password: null, port: 465 })
    expect(bodyOf({ password: ' with spaces ' })).toEqual({ password: ' with spaces ' })
  })

  it('knows a port', () => {
    expect([null, '', '1', '65535'].every(isPort)).toBe(true)
    expect(['0', '65536', '25a', '-1', '5 8'].some(isPort)).toBe(false)
  })

  it('M10: tests what would be saved, also what goes back to the settings', () => {
    expect(testOf(account, { port: null, password: 'x' })).toEqual({ port: 587, password: 'x' })
    expect(testOf(account, { password: null })).toEqual({})
  })

  it('keeps, of edits on an older state, what still changes something', () => {
    const theirs = { ...account, own: { ...account.own, host: 'mail.orvane.example' }, password: 'kept' as const }
    expect(changedFields(account, theirs)).toEqual(['host', 'password'])
    expect(editsOnto(theirs, { host: 'mail.orvane.example', userName: 'lucie' })).toEqual({ userName: 'lucie' })
    expect(inheritedDraft.password).toBe('')
  })
})
