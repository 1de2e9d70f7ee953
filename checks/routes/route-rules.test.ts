import { expect, test } from 'vitest'
import { describeRoutes, type Route, routeFaults } from './route-rules.ts'

const listUsers: Route = {
  method: 'GET',
  url: '/api/v1/organizations/:org/users',
  access: { permission: 'users.view' },
  operation: 'users.list',
}

test.each<[string, Partial<Route>]>([
  ['shows an organization to everybody', { access: { public: 'it is only a list' } }],
  ['gives no reason', { url: '/api/v1/me', access: { signedIn: '' } }],
  ['gives no reason', { url: '/api/v1/setup', access: { public: 'why' } }],
  ['without naming an organization', { url: '/api/v1/users' }],
  ['is the vendor’s, and open to others', { url: '/api/v1/provider/applications' }],
  ['is the vendor’s, and open to others', { url: '/api/v1/provider/x', access: { signedIn: 'for everybody here' } }],
  ['is not named like users.create', { operation: 'GET /users' }],
])('a route that %s', (fault, planted) => {
  expect(routeFaults([{ ...listUsers, ...planted }])).toEqual([expect.stringContaining(fault)])
})

test('two routes of one operation name are found', () => {
  expect(routeFaults([listUsers, { ...listUsers, method: 'POST' }])).toHaveLength(2)
})

test('a route of the vendor’s own people names no organization', () => {
  const access = { permission: 'applications.manage', ofProvider: true as const }
  const operation = 'providerApplications.list'
  expect(routeFaults([{ ...listUsers, url: '/api/v1/provider/applications', access, operation }])).toEqual([])
})

test('a route for programs works in their own organization, and is described as theirs', () => {
  const access = { permission: 'rights.evaluate', ofProgram: true as const }
  const route = { ...listUsers, method: 'POST', url: '/access/v1/evaluation', access, operation: 'authzen.evaluate' }
  expect(routeFaults([route])).toEqual([])
  expect(describeRoutes([route])).toBe('/access/v1/evaluation POST   authzen.evaluate: rights.evaluate of a program\n')
})

test('a route is described in one line', () => {
  expect(routeFaults([listUsers])).toEqual([])
  expect(describeRoutes([listUsers])).toBe('/api/v1/organizations/:org/users GET    users.list: users.view\n')
})
