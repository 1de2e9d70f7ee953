import { lazy, type ReactNode } from 'react'
import type { RefusedApplication } from '../../contract/application-shapes.ts'
import { ApiError, api } from './api.ts'
import { enterConsole, goToSignIn } from './entrance-addresses.ts'
import { setLanguage } from './i18n.ts'
import { type LinkKind, readLink } from './link-reading.ts'
import { takeLinkToken } from './link-token.ts'
import { readSession } from './session-reading.ts'
import { withTexts } from './with-texts.ts'

const SetupRoute = lazy(() => import('../routes/setup.tsx'))
const SignInRoute = lazy(() => import('../routes/sign-in.tsx'))
const AccountLinkRoute = lazy(() => withTexts(import('../routes/account-link.tsx'), 'links', 'newPassword'))
const ForgottenPasswordRoute = lazy(() => withTexts(import('../routes/forgotten-password.tsx'), 'links'))
const NoAccessRoute = lazy(() => withTexts(import('../routes/no-access.tsx'), 'noAccess'))

async function linkScreen(kind: LinkKind): Promise<ReactNode> {
  const token = takeLinkToken()
  return <AccountLinkRoute kind={kind} token={token} link={await readLink(kind, token)} />
}

async function noAccessScreen(): Promise<ReactNode> {
  const session = await readSession()
  if (session?.state !== 'signedIn' || session.user === undefined) {
    goToSignIn(location.pathname + location.search)
    return null
  }
  await setLanguage(session.user.language)
  const key = new URLSearchParams(location.search).get('application') ?? ''
  const application = await api
    .get<RefusedApplication>(`/applications/${encodeURIComponent(key)}/refusal`)
    .catch((error: unknown) => {
      if (error instanceof ApiError && error.status < 500 && error.status >= 400) return null
      throw error
    })
  return <NoAccessRoute application={application} signInName={session.user.signInName} />
}

async function signInScreen(): Promise<ReactNode> {
  const session = await readSession()
  if (session?.state === 'signedIn') {
    // An application may want a fresh proof of who is there: then the form stands open to who is signed in too.
    if (new URLSearchParams(location.search).has('again')) return <SignInRoute session={session} />
    enterConsole(session)
    return null
  }
  const needsSetup = session === null && (await api.get<{ needed: boolean }>('/setup')).needed
  const address = needsSetup ? '/setup' : '/sign-in'
  if (location.pathname !== address) history.replaceState(null, '', address + location.search)
  return needsSetup ? <SetupRoute /> : <SignInRoute session={session} />
}

/** Returns the screen of the entrance that the address asks for, with what it needs to begin; null while leaving. */
export async function chooseEntranceScreen(): Promise<ReactNode> {
  switch (location.pathname.replace(/\/$/, '')) {
    case '/invitation':
      return linkScreen('invitations')
    case '/reset-password':
      return linkScreen('password-resets')
    case '/confirm-email':
      return linkScreen('email-proofs')
    case '/forgotten-password':
      return <ForgottenPasswordRoute />
    case '/no-access':
      return noAccessScreen()
    default:
      return signInScreen()
  }
}
