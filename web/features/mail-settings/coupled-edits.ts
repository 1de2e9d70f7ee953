import type { MailEncryption, MailPreset, MailSettings } from '../../../contract/mail-shapes.ts'
import type { MailDraft, MailEdits } from './mail-draft.ts'

// IANA: submissions 465 (RFC 8314, section 3.3), submission 587 (RFC 6409), smtp 25 (RFC 5321).
const usualPorts: Record<MailEncryption, string> = { tls: '465', starttls: '587', none: '25' }

type Place = { preset: MailPreset; host: string; port: number; encryption: MailEncryption }

/** Takes a server that was found or chosen; returns the edits that take it over, with who can connect its mailboxes. */
export function placeEdits(place: Place, { presets }: MailSettings, { oauth }: MailDraft): MailEdits {
  const { preset, host, port, encryption } = place
  const edits = { preset, host, port: String(port), encryption }
  const provider = presets.find(({ key }) => key === preset)?.oauth ?? null
  return provider === null || oauth.clientId !== '' ? edits : { ...edits, oauth: { ...oauth, provider } }
}

/** Takes a provider that was chosen; returns the edits that fill in what is known of it. */
export function presetEdits(preset: MailPreset, base: MailSettings, draft: MailDraft): MailEdits {
  const known = base.presets.find(({ key }) => key === preset)
  return known === undefined ? { preset } : placeEdits({ ...known, preset }, base, draft)
}

/** Takes the encryption that was chosen; returns the edits, with the port that goes with it if the other's was kept. */
export function encryptionEdits(encryption: MailEncryption, { port }: MailDraft): MailEdits {
  const isUsual = port === '' || Object.values(usualPorts).includes(port)
  return isUsual ? { encryption, port: usualPorts[encryption] } : { encryption }
}

/** Takes the server as typed; returns the edits: another than the provider's is nobody's, and the first begins with TLS. */
export function hostEdits(host: string, { presets }: MailSettings, draft: MailDraft): MailEdits {
  const known = presets.find(({ key }) => key === draft.preset)
  const isTheirs = known === undefined || known.host === host.trim().toLowerCase()
  const first = draft.encryption === null ? encryptionEdits('tls', draft) : {}
  return { host, ...(!isTheirs && { preset: 'other' }), ...first }
}
