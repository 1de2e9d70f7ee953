import type { MailSettings } from '../../../contract/index.ts'

/** Mail providers whose servers are known, as they document them. */
export const mailPresets: MailSettings['presets'] = [
  preset('microsoft', 'Microsoft 365', 'smtp.office365.com', 587, 'microsoft'),
  preset('google', 'Google Workspace', 'smtp.gmail.com', 465, 'google'),
  preset('ovh', 'OVHcloud', 'smtp.mail.ovh.net', 465),
  preset('infomaniak', 'Infomaniak', 'mail.infomaniak.com', 465),
  preset('gandi', 'Gandi', 'mail.gandi.net', 465),
  preset('ionos', 'IONOS', 'smtp.ionos.fr', 465),
  preset('orange', 'Orange', 'smtp.orange.fr', 465),
  preset('zoho', 'Zoho', 'smtp.zoho.eu', 465),
]

function preset(
  key: MailSettings['presets'][number]['key'],
  name: string,
  host: string,
  port: number,
  oauth: MailSettings['presets'][number]['oauth'] = null,
): MailSettings['presets'][number] {
  return { key, name, host, port, encryption: port === 465 ? 'tls' : 'starttls', oauth }
}
