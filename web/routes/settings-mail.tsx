export { MailSettingsScreen as default } from '../features/mail-settings/mail-settings-screen.tsx'
