import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkDomainRanks } from './domain-ranks.ts'

test('an import of a higher domain is found', () => {
  const files = plant({ 'server/domains/groups/a.ts': "import { x } from '../users/index.ts'" })
  expect(checkDomainRanks(files)).toEqual([expect.stringContaining('users ranks above groups')])
})

test('a domain entered past its index.ts is found, from wherever', () => {
  const files = plant({
    'server/domains/users/a.ts': "import { x } from '../groups/group-queries.ts'",
    'server/build-app.ts': "import { x } from './domains/users/user-routes.ts'",
  })
  expect(checkDomainRanks(files)).toEqual([
    expect.stringContaining('server/domains/users/a.ts:1'),
    expect.stringContaining('server/build-app.ts:1'),
  ])
})

test('a domain without a rank is found', () => {
  expect(checkDomainRanks(plant({ 'server/domains/weather/a.ts': '' }))).toEqual([expect.stringContaining('no rank')])
})

test('a lower domain through its index.ts is allowed', () => {
  const files = plant({ 'server/domains/users/a.ts': "import { x } from '../groups/index.ts'\nimport './b.ts'" })
  expect(checkDomainRanks(files)).toEqual([])
})
