import type { Session } from '../../contract/session-shapes.ts'
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx'

/** /sign-in; `ended` in the address says that the session ran out, `again` that an application wants a fresh sign-in. */
export default function SignInRoute({ session }: { session: Session | null }) {
  const parameters = new URLSearchParams(location.search)
  const notice = parameters.has('again') ? 'again' : parameters.has('ended') ? 'ended' : undefined
  return <SignInScreen session={session} notice={notice} />
}
