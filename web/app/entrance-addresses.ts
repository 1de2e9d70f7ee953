import type { Session } from '../../contract/session-shapes.ts'
import { safeReturnAddress } from './return-address.ts'
import { writeStored } from './stored.ts'
import { applyTheme } from './theme.ts'

/** Leaves for the sign-in screen, which leads back to `from`; `hasEnded` says there that the session ran out. */
export function goToSignIn(from: string, hasEnded = false): void {
  const parameters = new URLSearchParams()
  if (from !== '/') parameters.set('return', from)
  if (hasEnded) parameters.set('ended', 'true')
  const query = parameters.toString()
  location.replace(`/sign-in${query === '' ? '' : `?${query}`}`)
}

/** Opens the console for who has just signed in, in their language and theme, where they wanted to go. */
export function enterConsole({ user }: Session): void {
  if (user !== undefined) {
    writeStored('language', user.language)
    applyTheme(user.theme)
  }
  location.replace(safeReturnAddress(new URLSearchParams(location.search).get('return')))
}

/** Goes on after a mailed link has set a password: into the console, or to what the server still asks for. */
export function continueSignIn(session: Session): void {
  if (session.state === 'signedIn') enterConsole(session)
  else location.replace('/sign-in')
}
