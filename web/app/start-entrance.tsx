import { lazy, type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { api } from './api.ts'
import { enterConsole } from './entrance-addresses.ts'
import { EntranceFailure } from './entrance-failure.tsx'
import { readSession } from './session-reading.ts'

const SetupRoute = lazy(() => import('../routes/setup.tsx'))
const SignInRoute = lazy(() => import('../routes/sign-in.tsx'))

async function chooseScreen(): Promise<ReactNode> {
  const session = await readSession()
  if (session?.state === 'signedIn') {
    enterConsole(session)
    return null
  }
  const needsSetup = session === null && (await api.get<{ needed: boolean }>('/setup')).needed
  const address = needsSetup ? '/setup' : '/sign-in'
  if (location.pathname !== address) history.replaceState(null, '', address + location.search)
  return needsSetup ? <SetupRoute /> : <SignInRoute session={session} />
}

/** Shows sign-in or, on a new server, set-up inside `root`; sends who is signed in on to the console. */
export async function startEntrance(root: HTMLElement): Promise<void> {
  const screen = await chooseScreen().catch((error: unknown) => <EntranceFailure error={error} />)
  createRoot(root).render(
    <StrictMode>
      <Suspense>{screen}</Suspense>
    </StrictMode>,
  )
}
