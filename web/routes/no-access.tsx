export { NoAccessScreen as default } from '../features/no-access/no-access-screen.tsx'
