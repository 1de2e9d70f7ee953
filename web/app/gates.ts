import type { QueryClient } from '@tanstack/react-query'
import { goToSignIn } from './entrance-addresses.ts'
import { setLanguage } from './i18n.ts'
import { sessionQuery } from './session.ts'
import { applyTheme } from './theme.ts'

type Entering = { context: { queryClient: QueryClient }; location: { href: string } }

const never = new Promise<never>(() => {})

/** Lets in who is signed in, in their language and theme; sends everybody else to the sign-in screen. */
export async function requireSession({ context, location }: Entering): Promise<void> {
  const session = await context.queryClient.fetchQuery(sessionQuery)
  if (session?.state !== 'signedIn' || session.user === undefined) {
    goToSignIn(location.href)
    // The browser is leaving: nothing of the console may appear meanwhile.
    return never
  }
  applyTheme(session.user.theme)
  await setLanguage(session.user.language)
}
