export { InvitationsScreen as default } from '../features/invitations/invitations-screen.tsx'
