import type { Session } from '../../contract/session-shapes.ts'
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx'

/** /sign-in; `ended` in the address says that the person was signed in until a moment ago. */
export default function SignInRoute({ session }: { session: Session | null }) {
  return <SignInScreen session={session} hasEnded={new URLSearchParams(location.search).has('ended')} />
}
