import type {
  MailEncryption,
  MailSettings,
  TestMailSettings,
  UpdateMailSettings,
} from '../../../contract/mail-shapes.ts'
import { type OauthDraft, oauthDraftOf, oauthOf } from './oauth-draft.ts'

/** The settings as they are edited: what is typed stays text, and nothing is null that is merely empty. */
export type MailDraft = {
  preset: MailSettings['preset']
  host: string
  port: string
  encryption: MailEncryption | null
  authentication: MailSettings['authentication']
  userName: string
  /** Empty: as it is. Null: to be forgotten. */
  password: string | null
  userNameFrom: MailSettings['userNameFrom']
  senderName: string
  senderAddress: string
  replyTo: string
  limits: MailSettings['limits']
  oauth: OauthDraft
}
export type MailField = keyof MailDraft
export type MailEdits = Partial<MailDraft>

/** Returns the part of the settings that can be edited. */
export function draftOf(settings: MailSettings): MailDraft {
  const { preset, encryption, authentication, userNameFrom, limits } = settings
  return {
    preset,
    host: settings.host ?? '',
    port: settings.port === null ? '' : String(settings.port),
    encryption,
    authentication,
    userName: settings.userName ?? '',
    password: '',
    userNameFrom,
    senderName: settings.senderName ?? '',
    senderAddress: settings.senderAddress ?? '',
    replyTo: settings.replyTo ?? '',
    limits,
    oauth: oauthDraftOf(settings),
  }
}

/** Takes the edits so far and some more; returns them all, without what is back to how it was. */
export function withEdits(base: MailDraft, edits: MailEdits, more: MailEdits): MailEdits {
  const all = Object.entries({ ...edits, ...more })
  return Object.fromEntries(
    all.filter(([field, value]) => JSON.stringify(base[field as MailField]) !== JSON.stringify(value)),
  )
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** Takes the settings and the edits made on them; returns what is sent to save them. */
export function updateOf(base: MailSettings, edits: MailEdits): UpdateMailSettings {
  const { preset, encryption, authentication, password, userNameFrom, limits, oauth } = edits
  const update: UpdateMailSettings = { preset, encryption, authentication, userNameFrom, limits }
  if (edits.port !== undefined) update.port = edits.port.trim() === '' ? null : Number(edits.port)
  for (const field of ['host', 'userName', 'senderName', 'senderAddress', 'replyTo'] as const) {
    const text = edits[field]
    if (text !== undefined) update[field] = orNull(text)
  }
  // Without a server there is nothing to encrypt.
  if (update.host === null) Object.assign(update, { port: null, encryption: null })
  if (password !== undefined && password !== '') update.password = password
  if (oauth !== undefined) update.oauth = oauthOf(base, oauth)
  return Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined))
}

/** What the preview is asked with: it needs to know that a secret is given, and never which. */
export function withoutSecrets(update: UpdateMailSettings): UpdateMailSettings {
  const hidden = { ...update }
  if (typeof hidden.password === 'string') hidden.password = '•'
  if (hidden.oauth?.clientSecret !== undefined) hidden.oauth = { ...hidden.oauth, clientSecret: '•' }
  return hidden
}

/** Returns what is sent to test the settings as they stand in the form, saved or not (M10). */
export function testOf(draft: MailDraft, to: string | undefined): TestMailSettings {
  const { authentication, encryption, password } = draft
  const text = (field: 'host' | 'userName' | 'senderName' | 'senderAddress') => orNull(draft[field]) ?? undefined
  return {
    to,
    host: text('host'),
    port: isPort(draft.port) ? Number(draft.port) : undefined,
    encryption: encryption ?? undefined,
    authentication,
    userName: text('userName'),
    password: password === null || password === '' ? undefined : password,
    senderName: text('senderName'),
    senderAddress: text('senderAddress'),
  }
}

/** Says whether `text` is the number of a port. */
export function isPort(text: string): boolean {
  const port = Number(text)
  return /^\s*\d{1,5}\s*$/.test(text) && port >= 1 && port <= 65_535
}

/** The server that a password is bound to: it is never sent to another one. */
export function placeOf({ host, port, encryption }: Pick<MailDraft, 'host' | 'port' | 'encryption'>): string {
  return `${host.trim().toLowerCase()}:${Number(port)}:${encryption}`
}

/** Says whether a password is kept, but was given for another server than the one in the form. */
export function needsPasswordAgain(base: MailSettings, draft: MailDraft): boolean {
  if (draft.password !== '' || base.password === 'none') return false
  return base.password === 'otherServer' || placeOf(draftOf(base)) !== placeOf(draft)
}

/** Takes two versions of the settings; returns the fields that differ. */
export function changedFields(before: MailSettings, after: MailSettings): MailField[] {
  const [was, is] = [draftOf(before), draftOf(after)]
  const fields = (Object.keys(is) as MailField[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  )
  return before.password === after.password ? fields : [...fields, 'password']
}

/** Takes newer settings and the edits made on older ones; returns the edits that still change something. */
export function editsOnto(settings: MailSettings, edits: MailEdits): MailEdits {
  return withEdits(draftOf(settings), {}, edits)
}
