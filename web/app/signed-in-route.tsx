import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireSession } from './gates.ts'
import { loadTexts } from './load-texts.ts'
import { Root, RootFailure, RootNotFound } from './root.tsx'

/** What stands around every screen. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  errorComponent: RootFailure,
  notFoundComponent: RootNotFound,
})

/** The screens of who is signed in. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: requireSession,
  // Wherever something can be changed, some of it may be the vendor's to decide.
  loader: loadTexts('asking'),
  component: lazyRouteComponent(() => import('../routes/signed-in.tsx')),
})
