import { createRouter } from '@tanstack/react-router'
import { FailureScreen } from './failure-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { PendingScreen } from './pending-screen.tsx'
import { queryClient } from './query-client.ts'
import { routeTree } from './route-tree.tsx'

/** The addresses of the console. A wait shows nothing before 150 ms. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PendingScreen,
  defaultErrorComponent: FailureScreen,
  defaultNotFoundComponent: NotFoundScreen,
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Key in the namespace `app` of the title that the browser tab shows. */
    title?:
      | 'applications'
      | 'users'
      | 'contacts'
      | 'customers'
      | 'sharedGroups'
      | 'mailMessages'
      | `settingsTabs.${'mail' | 'companies' | 'tags' | 'duties'}`
      | 'groups'
      | 'connectors'
      | 'suiteApplications'
      | 'journal'
      | 'requests'
      | 'tickets'
      | 'desk'
      | 'callers'
      | 'counters'
      | 'settingsTabs.desk'
      | 'settingsTabs.ticketRules'
      | 'settingsTabs.letters'
      | 'settingsTabs.webhooks'
      | 'settingsTabs.templates'
      | 'settings'
      | 'preferences'
  }
}
