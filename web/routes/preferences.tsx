export { PreferencesScreen as default } from '../features/preferences/preferences-screen.tsx'
