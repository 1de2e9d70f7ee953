export { ApplicationsScreen as default } from '../features/applications/applications-screen.tsx'
