export { LinkScreen as default } from '../features/account-links/link-screen.tsx'
