import type { MailAccount, MailEncryption, TestMailAccount, UpdateMailAccount } from '../../../contract/mail-shapes.ts'

/** What the form of a mail account holds. Null: as inherited; of the password: forget it. Empty: nothing was typed. */
export type MailDraft = {
  userName: string | null
  host: string | null
  port: string | null
  encryption: MailEncryption | null
  password: string | null
}
export type MailField = keyof MailDraft
export type ServerField = 'host' | 'port' | 'encryption'
export type MailEdits = Partial<MailDraft>
export type SetMail = <Field extends MailField>(field: Field, value: MailDraft[Field]) => void

export const serverFields = ['host', 'port', 'encryption'] as const satisfies readonly ServerField[]

/** An account with nothing of its own. */
export const inheritedDraft: MailDraft = { userName: null, host: null, port: null, encryption: null, password: '' }

/** Takes an account; returns what the form of it begins with. */
export function draftOf({ own }: Pick<MailAccount, 'own'>): MailDraft {
  return { ...own, port: own.port === null ? null : String(own.port), password: '' }
}

/** Takes the edits so far and one more; returns them all, without what is back to how it was. */
export function withEdit<Field extends MailField>(
  base: MailDraft,
  edits: MailEdits,
  field: Field,
  value: MailDraft[Field],
): MailEdits {
  const { [field]: _before, ...others } = edits
  return base[field] === value ? (others as MailEdits) : { ...edits, [field]: value }
}

/** Says whether a port as typed is one; null is the inherited one. */
export function isPort(port: string | null): boolean {
  return (
    port === null || port.trim() === '' || (/^\s*\d{1,5}\s*$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)
  )
}

// A field that was emptied is inherited again.
const typed = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())

/** Takes the edits; returns the body that saves them. */
export function bodyOf(edits: MailEdits): UpdateMailAccount {
  const { userName, host, port, encryption, password } = edits
  const portText = port === undefined ? undefined : typed(port)
  return {
    ...(userName !== undefined && { userName: typed(userName) }),
    ...(host !== undefined && { host: typed(host) }),
    ...(portText !== undefined && { port: portText === null ? null : Number(portText) }),
    ...(encryption !== undefined && { encryption }),
    ...(password !== undefined && password !== '' && { password }),
  }
}

/** Takes the edits; returns the part of a test that says what would be saved (M10). */
export function testOf(account: MailAccount, edits: MailEdits): TestMailAccount {
  const { userName, host, port, encryption, password } = bodyOf(edits)
  const { inherited } = account
  const asked = {
    userName: userName === null ? inherited.userName : userName,
    host: host === null ? inherited.host : host,
    port: port === null ? inherited.port : port,
    encryption: encryption === null ? inherited.encryption : encryption,
    password,
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null))
}

/** Takes two states of an account; returns the fields that differ. */
export function changedFields(before: MailAccount, after: MailAccount): MailField[] {
  const fields = (['userName', ...serverFields] as const).filter((field) => before.own[field] !== after.own[field])
  const isNewPassword = before.password !== after.password || before.passwordChangedAt !== after.passwordChangedAt
  return isNewPassword ? [...fields, 'password'] : fields
}

/** Takes a newer state of an account and the edits made on an older one; returns those that still change something. */
export function editsOnto(account: MailAccount, edits: MailEdits): MailEdits {
  const base = draftOf(account)
  return Object.fromEntries(Object.entries(edits).filter(([field, value]) => base[field as MailField] !== value))
}
