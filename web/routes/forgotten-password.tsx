export { ForgottenPasswordScreen as default } from '../features/account-links/forgotten-password-screen.tsx'
