export { DutiesScreen as default } from '../features/duties/duties-screen.tsx'
