import { PendingScreen } from '../app/pending-screen.tsx'

export default PendingScreen
