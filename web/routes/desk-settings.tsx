export { DeskSettingsScreen as default } from '../features/desk-settings/desk-settings-screen.tsx'
