import { describe, expect, it } from 'vitest'
import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { encryptionEdits, hostEdits, presetEdits } from './coupled-edits.ts'
import { problemsOf } from './draft-problems.ts'
import {
  changedFields,
  draftOf,
  editsOnto,
  needsPasswordAgain,
  placeOf,
  testOf,
  updateOf,
  withEdits,
  withoutSecrets,
} from './mail-draft.ts'

const settings: MailSettings = {
  isConfigured: true,
  preset: 'ovh',
  host: 'ssl0.ovh.net',
  port: 465,
  encryption: 'tls',
  authentication: 'shared',
  userName: 'envoi@morvan.example',
  password: 'kept',
  userNameFrom: 'email',
  senderName: null,
  senderAddress: null,
  replyTo: null,
  limits: {
    messagesPerPersonPerHour: 60,
    messagesPerOrganizationPerHour: 1000,
    recipientsPerMessage: 50,
    attachmentsMegabytes: 10,
  },
  oauth: null,
  redirectUri: 'https://guichet.example/api/v1/mail/oauth/callback',
  presets: [
    {
      key: 'microsoft',
      name: 'Microsoft 365',
      host: 'smtp.office365.com',
      port: 587,
      encryption: 'starttls',
      oauth: 'microsoft',
    },
    { key: 'ovh', name: 'OVHcloud', host: 'ssl0.ovh.net', port: 465, encryption: 'tls', oauth: null },
  ],
  accounts: { total: 148, own: 6, withoutPassword: 4 },
  version: 3,
}
const draft = draftOf(settings)

describe('updateOf', () => {
  it('M8: sends only what was changed, and an emptied field as none', () => {
    const edits = withEdits(draft, {}, { host: 'smtp.office365.com ', port: '587', senderName: '', userName: '' })
    expect(updateOf(settings, edits)).toEqual({ host: 'smtp.office365.com', port: 587, userName: null })
  })

  it('M8: takes port and encryption away with the server', () => {
    expect(updateOf(settings, { host: '' })).toEqual({ host: null, port: null, encryption: null })
  })

  it('M8: leaves the password as it is, changes it with its spaces, or forgets it', () => {
    expect(updateOf(settings, { password: '' })).toEqual({})
    expect(updateOf(settings, { password: ' a b ' })).toEqual({ password: ' a b ' })
    expect(updateOf(settings, { password: null })).toEqual({ password: null })
  })

  it('sends of a registration what its provider has, and its secret only when it was typed', () => {
    const oauth = { ...draft.oauth, clientId: ' abc ', tenant: '', scope: 'left over' }
    expect(updateOf(settings, { oauth }).oauth).toEqual({ provider: 'microsoft', clientId: 'abc', tenant: null })
    const google = { ...oauth, provider: 'google' as const, clientSecret: 's' }
    expect(updateOf(settings, { oauth: google }).oauth).toEqual({
      provider: 'google',
      clientId: 'abc',
      clientSecret: 's',
    })
    expect(updateOf(settings, { oauth: { ...oauth, clientId: '' } }).oauth).toBeUndefined()
  })
})

describe('withoutSecrets', () => {
  it('M9: what the preview is asked with says that secrets are given, and not which', () => {
    const oauth = { provider: 'google' as const, clientId: 'abc', clientSecret: 'deep' }
    const asked = JSON.stringify(withoutSecrets({ password: 'hush', oauth }))
    expect(asked).not.toMatch(/hush|deep/)
    expect(JSON.parse(asked).password).toHaveLength(1)
    expect(withoutSecrets({ password: null })).toEqual({ password: null })
  })
})

describe('testOf', () => {
  it('M10: tests what stands in the form, without what is empty or no port', () => {
    const edits = { ...draft, port: 'many', password: 'hush' }
    expect(testOf(edits, 'claire@morvan.example')).toEqual({
      to: 'claire@morvan.example',
      host: 'ssl0.ovh.net',
      port: undefined,
      encryption: 'tls',
      authentication: 'shared',
      userName: 'envoi@morvan.example',
      password: 'hush',
      senderName: undefined,
      senderAddress: undefined,
    })
  })
})

describe('what goes together', () => {
  it('M8: a provider fills in its server, and who can connect mailboxes', () => {
    const edits = presetEdits('microsoft', settings, draft)
    expect(edits).toMatchObject({ host: 'smtp.office365.com', port: '587', encryption: 'starttls' })
    expect(edits.oauth?.provider).toBe('microsoft')
    expect(presetEdits('other', settings, draft)).toEqual({ preset: 'other' })
  })

  it('M8: the port follows the encryption unless it is one’s own', () => {
    expect(encryptionEdits('starttls', draft)).toEqual({ encryption: 'starttls', port: '587' })
    expect(encryptionEdits('none', { ...draft, port: '2525' })).toEqual({ encryption: 'none' })
  })

  it('M8: another server than the provider’s is no longer the provider’s; the first one begins with TLS', () => {
    expect(hostEdits('mail.morvan.example', settings, draft)).toMatchObject({ preset: 'other' })
    expect(hostEdits('SSL0.ovh.net', settings, draft)).toEqual({ host: 'SSL0.ovh.net' })
    const empty = { ...draft, preset: 'other' as const, host: '', port: '', encryption: null }
    expect(hostEdits('m', settings, empty)).toEqual({ host: 'm', encryption: 'tls', port: '465' })
  })

  it('M9: a place is the same whatever the capitals, and another with any of its three parts', () => {
    expect(placeOf({ ...draft, host: ' SSL0.OVH.net' })).toBe(placeOf(draft))
    expect(placeOf({ ...draft, port: '587' })).not.toBe(placeOf(draft))
    expect(placeOf({ ...draft, encryption: 'none' })).not.toBe(placeOf(draft))
  })

  it('M9: a kept password is asked for again where the server is another, until it is typed or forgotten', () => {
    const moved = { ...draft, port: '587' }
    expect(needsPasswordAgain(settings, draft)).toBe(false)
    expect(needsPasswordAgain(settings, moved)).toBe(true)
    expect(needsPasswordAgain({ ...settings, password: 'otherServer' }, draft)).toBe(true)
    expect(needsPasswordAgain({ ...settings, password: 'none' }, moved)).toBe(false)
    expect(needsPasswordAgain(settings, { ...moved, password: 'typed' })).toBe(false)
    expect(needsPasswordAgain(settings, { ...moved, password: null })).toBe(false)
  })
})

describe('problemsOf', () => {
  it('M8: names what is missing or out of bounds', () => {
    const limits = { ...draft.limits, attachmentsMegabytes: 26, recipientsPerMessage: Number.NaN }
    expect(problemsOf({ ...draft, port: '70000', encryption: null, limits, authentication: 'oauth' })).toEqual({
      port: 'port',
      encryption: 'encryption',
      'oauth/clientId': 'clientId',
      'limits/attachmentsMegabytes': 'limit',
      'limits/recipientsPerMessage': 'limit',
    })
    expect(problemsOf(draft)).toEqual({})
  })
})

describe('what somebody else saved', () => {
  it('M8: tells the fields that differ, and keeps the edits that still change something', () => {
    const theirs: MailSettings = { ...settings, senderName: 'Atelier', password: 'otherServer', version: 4 }
    expect(changedFields(settings, theirs)).toEqual(['senderName', 'password'])
    expect(editsOnto(theirs, { senderName: 'Atelier', replyTo: 'a@b.example' })).toEqual({ replyTo: 'a@b.example' })
  })
})
