import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { setLanguage } from './i18n.ts'
import { safeReturnAddress } from './return-address.ts'
import { sessionQuery } from './session.ts'
import { setupQuery } from './setup-query.ts'
import { applyTheme } from './theme.ts'

type Entering = {
  context: { queryClient: QueryClient }
  location: { href: string; search: unknown }
}

function returnWanted(search: unknown): unknown {
  return typeof search === 'object' && search !== null && 'return' in search ? search.return : undefined
}

/** Lets in who is signed in, in their language and theme; sends everybody else to the sign-in screen. */
export async function requireSession({ context, location }: Entering): Promise<void> {
  const session = await context.queryClient.fetchQuery(sessionQuery)
  if (session?.state !== 'signedIn' || session.user === undefined) {
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { return: location.href } })
  }
  applyTheme(session.user.theme)
  await setLanguage(session.user.language)
}

/** Sends who is signed in on to where they wanted to go, and a new server to its set-up screen. */
export async function requireNoSession({ context, location }: Entering): Promise<void> {
  const session = await context.queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
  if (session?.state === 'signedIn') throw redirect({ href: safeReturnAddress(returnWanted(location.search)) })
  if (session !== null) return
  const { needed } = await context.queryClient.fetchQuery(setupQuery)
  if (needed) throw redirect({ to: '/setup' })
}

/** Lets in only while the server has no organization yet. */
export async function requireSetup({ context }: Entering): Promise<void> {
  const { needed } = await context.queryClient.fetchQuery(setupQuery)
  if (!needed) throw redirect({ to: '/sign-in' })
}
