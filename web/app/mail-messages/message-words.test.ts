import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import fr from '../../texts/fr/mailMessages.ts'
import type { Words } from '../words.ts'
import { isUnderWay } from './message-queries.ts'
import { mailboxWords, recipientWords, stateTone, stateWords } from './message-words.ts'

const now = new Date(2026, 10, 22, 13, 0)
const later = new Date(2026, 10, 22, 14, 12).toISOString()
const failure = { code: 'passwordWrong', title: 'Mot de passe refusé', text: '', next: '', serverLine: null } as const
const queued = { status: 'queued' as const, nextAttemptAt: later, failure: null, refused: [] }
const person = (name: string) => ({ name, address: `${name.toLowerCase()}@client.example` })
const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('M12: a message in words', () => {
  let t: Words<'mailMessages'>

  beforeAll(async () => {
    await i18next.init({ lng: 'fr', resources: { fr: { mailMessages: fr } }, interpolation: { escapeValue: false } })
    t = i18next.getFixedT('fr', 'mailMessages')
  })

  it('M12: says where it stands, and until when', () => {
    expect(plain(stateWords(t, queued, 'fr', now))).toBe('En attente : nouvel essai à 14 h 12')
    const tomorrow = new Date(2026, 10, 23, 14, 12).toISOString()
    expect(plain(stateWords(t, { ...queued, nextAttemptAt: tomorrow }, 'fr', now))).toBe(
      'En attente : nouvel essai demain à 14 h 12',
    )
    expect(plain(stateWords(t, { ...queued, nextAttemptAt: now.toISOString() }, 'fr', now))).toBe(
      'En attente : part dans un instant',
    )
    expect(plain(stateWords(t, { ...queued, status: 'uncertain' }, 'fr', now))).toBe(
      'Incertain : le serveur n’a pas confirmé',
    )
  })

  it('M12: says why it did not leave; a name stays a name', () => {
    const failed = { ...queued, status: 'failed' as const, failure }
    expect(plain(stateWords(t, failed, 'fr', now))).toBe('N’est pas parti : mot de passe refusé')
    const atMicrosoft = { ...failed, failure: { ...failure, title: 'Microsoft refuse ce mot de passe' } }
    expect(plain(stateWords(t, atMicrosoft, 'fr', now))).toBe('N’est pas parti : Microsoft refuse ce mot de passe')
  })

  it('M12: says that some recipients were refused', () => {
    const sent = { ...queued, status: 'sent' as const, refused: ['a@client.example'] }
    expect(stateWords(t, sent, 'fr', now)).toBe('Parti, sauf pour un destinataire')
    expect(stateWords(t, { ...sent, refused: [] }, 'fr', now)).toBe('Parti')
    expect([stateTone(sent), stateTone({ ...sent, refused: [] })]).toEqual(['amber', 'pine'])
  })

  it('M12: names the first recipient and counts the others', () => {
    const to = [person('Riec')]
    expect(recipientWords(t, { to, cc: [], bcc: [] })).toBe('à Riec')
    expect(recipientWords(t, { to, cc: [person('Belon')], bcc: [] })).toBe('à Riec et une autre personne')
    expect(recipientWords(t, { to, cc: [person('Belon')], bcc: [person('Moëlan')] })).toBe('à Riec et 2 autres')
  })

  it('M12: writes an address once', () => {
    const address = 'accueil@riec.example'
    expect(
      mailboxWords([
        { name: null, address },
        { name: 'Riec', address },
      ]),
    ).toEqual([address, `Riec (${address})`])
  })
})

describe('M12: what is looked at again', () => {
  const message = (values: Partial<MailMessage>) => values as MailMessage

  it('M12: what leaves within moments, and nothing that waits for an hour', () => {
    expect(isUnderWay(message({ status: 'sending', nextAttemptAt: null }), now.getTime())).toBe(true)
    expect(isUnderWay(message({ status: 'queued', nextAttemptAt: now.toISOString() }), now.getTime())).toBe(true)
    expect(isUnderWay(message({ status: 'queued', nextAttemptAt: later }), now.getTime())).toBe(false)
    expect(isUnderWay(message({ status: 'sent', nextAttemptAt: null }), now.getTime())).toBe(false)
  })
})
