import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { parseCountersSearch } from '../features/counters/counters-search.ts'
import { parseGroupsSearch } from '../features/groups/groups-search.ts'
import { parseMessagesSearch } from '../features/mail-messages/messages-search.ts'
import { parseRequestsSearch } from '../features/requests/requests-search.ts'
import { parseUsersSearch } from '../features/users/users-search.ts'
import { loadTexts } from './load-texts.ts'
import { rootRoute, signedInRoute } from './signed-in-route.tsx'
import { parseTypedWords } from './typed-words.ts'
import { vendorRoutes } from './vendor-routes.tsx'

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  staticData: { title: 'applications' },
  loader: loadTexts('home'),
  component: lazyRouteComponent(() => import('../routes/home.tsx')),
})

const usersComponent = lazyRouteComponent(() => import('../routes/users.tsx'))

const usersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/users',
  staticData: { title: 'users' },
  validateSearch: parseUsersSearch,
  loader: loadTexts('users'),
  component: usersComponent,
})

const newUserRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/users/new',
  staticData: { title: 'users' },
  validateSearch: parseUsersSearch,
  loader: loadTexts('users', 'createUser', 'person', 'userRights', 'rights', 'newPassword', 'mailAccount'),
  component: usersComponent,
})

const invitationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/users/invitations',
  staticData: { title: 'users' },
  loader: loadTexts('invitations'),
  component: lazyRouteComponent(() => import('../routes/invitations.tsx')),
})

const userRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/users/$userId',
  staticData: { title: 'users' },
  loader: loadTexts('user', 'userRights', 'person', 'rights', 'security', 'newPassword', 'mailAccount', 'mailTest'),
  component: lazyRouteComponent(() => import('../routes/user.tsx')),
})

const groupsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/groups',
  staticData: { title: 'groups' },
  validateSearch: parseGroupsSearch,
  loader: loadTexts('groups'),
  component: lazyRouteComponent(() => import('../routes/groups.tsx')),
})

const journalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/journal',
  staticData: { title: 'journal' },
  loader: loadTexts('journal'),
  component: lazyRouteComponent(() => import('../routes/journal.tsx')),
})

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings',
  staticData: { title: 'settings' },
  loader: loadTexts('settings'),
  component: lazyRouteComponent(() => import('../routes/settings.tsx')),
})

const mailSettingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/mail',
  staticData: { title: 'settingsTabs.mail' },
  loader: loadTexts('mailSettings', 'mailTest'),
  component: lazyRouteComponent(() => import('../routes/settings-mail.tsx')),
})

const mailMessagesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/mail/messages',
  staticData: { title: 'mailMessages' },
  validateSearch: parseMessagesSearch,
  loader: loadTexts('mailMessages'),
  component: lazyRouteComponent(() => import('../routes/settings-mail-messages.tsx')),
})

const companiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/companies',
  staticData: { title: 'settingsTabs.companies' },
  loader: loadTexts('companies'),
  component: lazyRouteComponent(() => import('../routes/companies.tsx')),
})

const tagsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/tags',
  staticData: { title: 'settingsTabs.tags' },
  loader: loadTexts('tags'),
  component: lazyRouteComponent(() => import('../routes/tags.tsx')),
})

const dutiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/duties',
  staticData: { title: 'settingsTabs.duties' },
  loader: loadTexts('duties'),
  component: lazyRouteComponent(() => import('../routes/duties.tsx')),
})

const contactsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/contacts',
  staticData: { title: 'contacts' },
  validateSearch: parseTypedWords,
  loader: loadTexts('contacts', 'person'),
  component: lazyRouteComponent(() => import('../routes/contacts.tsx')),
})

const customersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/customers',
  staticData: { title: 'customers' },
  validateSearch: parseTypedWords,
  loader: loadTexts('customers'),
  component: lazyRouteComponent(() => import('../routes/customers.tsx')),
})

const customerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/customers/$customerId',
  staticData: { title: 'customers' },
  loader: loadTexts('customers'),
  component: lazyRouteComponent(() => import('../routes/customer.tsx')),
})

const sharedGroupsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/shared-groups',
  staticData: { title: 'sharedGroups' },
  loader: loadTexts('sharedGroups'),
  component: lazyRouteComponent(() => import('../routes/shared-groups.tsx')),
})

const applicationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications',
  staticData: { title: 'suiteApplications' },
  loader: loadTexts('applications', 'duties'),
  component: lazyRouteComponent(() => import('../routes/applications.tsx')),
})

const connectorsComponent = lazyRouteComponent(() => import('../routes/connectors.tsx'))

const connectorsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/connectors',
  staticData: { title: 'connectors' },
  loader: loadTexts('connectors'),
  component: connectorsComponent,
})

const connectorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/connectors/$connectorId',
  staticData: { title: 'connectors' },
  loader: loadTexts('connectors'),
  component: connectorsComponent,
})

const countersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/counters',
  staticData: { title: 'counters' },
  validateSearch: parseCountersSearch,
  loader: loadTexts('counters'),
  component: lazyRouteComponent(() => import('../routes/counters.tsx')),
})

const counterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/counters/$counterId',
  staticData: { title: 'counters' },
  loader: loadTexts('counters'),
  component: lazyRouteComponent(() => import('../routes/counter.tsx')),
})

const requestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests',
  staticData: { title: 'requests' },
  validateSearch: parseRequestsSearch,
  loader: loadTexts('requests', 'tickets'),
  component: lazyRouteComponent(() => import('../routes/requests.tsx')),
})

const requestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests/$requestId',
  staticData: { title: 'requests' },
  loader: loadTexts('requests', 'tickets'),
  component: lazyRouteComponent(() => import('../routes/request.tsx')),
})

const ticketsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tickets',
  staticData: { title: 'tickets' },
  validateSearch: parseRequestsSearch,
  loader: loadTexts('requests', 'tickets'),
  component: lazyRouteComponent(() => import('../routes/tickets.tsx')),
})

const preferencesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/preferences',
  staticData: { title: 'preferences' },
  loader: loadTexts(
    'preferences',
    'person',
    'security',
    'factors',
    'newPassword',
    'requests',
    'mailAccount',
    'mailTest',
    'mailMessages',
  ),
  component: lazyRouteComponent(() => import('../routes/preferences.tsx')),
})

/** Every address of the console; each screen is a chunk of its own. */
export const routeTree = rootRoute.addChildren([
  signedInRoute.addChildren([
    homeRoute,
    usersRoute,
    newUserRoute,
    invitationsRoute,
    userRoute,
    groupsRoute,
    journalRoute,
    settingsRoute,
    mailSettingsRoute,
    mailMessagesRoute,
    companiesRoute,
    tagsRoute,
    dutiesRoute,
    contactsRoute,
    customersRoute,
    customerRoute,
    sharedGroupsRoute,
    applicationsRoute,
    connectorsRoute,
    connectorRoute,
    ...vendorRoutes,
    countersRoute,
    counterRoute,
    requestsRoute,
    requestRoute,
    ticketsRoute,
    preferencesRoute,
  ]),
])
