import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { parseDeskSearch } from './desk/desk-search.ts'
import { loadTexts } from './load-texts.ts'
import { signedInRoute } from './signed-in-route.tsx'

const deskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/desk',
  staticData: { title: 'desk' },
  validateSearch: parseDeskSearch,
  loader: loadTexts('desk', 'deskTicket', 'tickets'),
  component: lazyRouteComponent(() => import('../routes/desk.tsx')),
})

// The desk shows the ticket itself, beside its queue: the list must not be drawn anew for it.
const deskTicketRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '$ticketId',
  staticData: { title: 'desk' },
})

// One screen for both addresses: what was found stays beside the card, and the search is not written to the journal again.
const callersDeskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'callers-desk',
  loader: loadTexts('callers', 'desk'),
  component: lazyRouteComponent(() => import('../routes/callers.tsx')),
})

const callersRoute = createRoute({
  getParentRoute: () => callersDeskRoute,
  path: '/callers',
  staticData: { title: 'callers' },
})

const callRoute = createRoute({
  getParentRoute: () => callersDeskRoute,
  path: '/calls/$callId',
  staticData: { title: 'callers' },
})

const deskSettingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/desk-settings',
  staticData: { title: 'settingsTabs.desk' },
  loader: loadTexts('deskSettings'),
  component: lazyRouteComponent(() => import('../routes/desk-settings.tsx')),
})

const ticketRulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ticket-rules',
  staticData: { title: 'settingsTabs.ticketRules' },
  loader: loadTexts('ticketRules'),
  component: lazyRouteComponent(() => import('../routes/ticket-rules.tsx')),
})

// One screen for both addresses: the list stays as it is while one letter after the other is opened.
const lettersScreenRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'letters-screen',
  loader: loadTexts('letters'),
  component: lazyRouteComponent(() => import('../routes/letters.tsx')),
})

const lettersRoute = createRoute({
  getParentRoute: () => lettersScreenRoute,
  path: '/letters',
  staticData: { title: 'settingsTabs.letters' },
})

const letterRoute = createRoute({
  getParentRoute: () => lettersScreenRoute,
  path: '/letters/$letterKey',
  staticData: { title: 'settingsTabs.letters' },
})

const webhooksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/webhooks',
  staticData: { title: 'settingsTabs.webhooks' },
  loader: loadTexts('webhooks'),
  component: lazyRouteComponent(() => import('../routes/webhooks.tsx')),
})

const templatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/templates',
  staticData: { title: 'settingsTabs.templates' },
  loader: loadTexts('templates'),
  component: lazyRouteComponent(() => import('../routes/templates.tsx')),
})

/** The addresses of the vendor's desk and of what only its people set up. */
export const vendorRoutes = [
  deskRoute.addChildren([deskTicketRoute]),
  callersDeskRoute.addChildren([callersRoute, callRoute]),
  deskSettingsRoute,
  ticketRulesRoute,
  lettersScreenRoute.addChildren([lettersRoute, letterRoute]),
  webhooksRoute,
  templatesRoute,
] as const
