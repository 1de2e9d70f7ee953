import type { Language } from '../../../contract/basic-shapes.ts'
import type { MailMessage, MessageStatus } from '../../../contract/mail-message-shapes.ts'
import { formatTime } from '../format.ts'
import { formatAt, formatDaysAway } from '../moments.ts'
import type { Words } from '../words.ts'

const tones = {
  queued: 'blue',
  sending: 'blue',
  sent: 'pine',
  failed: 'red',
  uncertain: 'amber',
  cancelled: 'neutral',
} as const satisfies Record<MessageStatus, string>

/** Returns the colour of where a message stands: amber waits for somebody's decision, blue is on its way. Pure. */
export function stateTone({ status, refused }: Pick<MailMessage, 'status' | 'refused'>) {
  return status === 'sent' && refused.length > 0 ? 'amber' : tones[status]
}

type Told = Pick<MailMessage, 'status' | 'nextAttemptAt' | 'failure' | 'refused'>

/** Takes a message; returns where it stands, with the reason: "En attente : nouvel essai à 14 h 12". Pure. */
export function stateWords(t: Words<'mailMessages'>, message: Told, language: Language, now = new Date()): string {
  const { status, nextAttemptAt, failure, refused } = message
  if (status === 'queued' && nextAttemptAt !== null && Date.parse(nextAttemptAt) > now.getTime()) {
    return t('state.queuedUntil', { when: whenWords(nextAttemptAt, language, now) })
  }
  if (status === 'failed' && failure !== null) return t('state.failedWhy', { why: withSmallStart(failure.title) })
  if (status === 'sent' && refused.length > 0) return t('state.sentExcept', { count: refused.length })
  return t(`state.${status}`)
}

function whenWords(iso: string, language: Language, now: Date): string {
  if (formatDaysAway(iso, language, now) !== undefined) return formatAt(iso, language, now)
  return `${language === 'fr' ? 'à' : 'at'} ${formatTime(iso, language)}`
}

/** A sentence that goes on after a colon begins small, unless its first word is a name or an abbreviation. */
function withSmallStart(sentence: string): string {
  const isKept = /^(?:Microsoft|Google|Gmail|\p{Lu}{2})/u.test(sentence)
  return isKept ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** Takes a message; returns who gets it, in a few words: "Mairie de Riec et 2 autres". Pure. */
export function recipientWords(t: Words<'mailMessages'>, { to, cc, bcc }: Pick<MailMessage, 'to' | 'cc' | 'bcc'>) {
  const [first] = to
  const name = first === undefined ? '' : (first.name ?? first.address)
  const others = to.length + cc.length + bcc.length - 1
  return others < 1 ? t('row.to', { name }) : t('row.toOthers', { name, count: others })
}

/** Takes the people of one line of a message; returns each as it is read in a mail program. Pure. */
export function mailboxWords(people: readonly { name: string | null; address: string }[]): string[] {
  return people.map(({ name, address }) => (name === null || name === address ? address : `${name} (${address})`))
}
