import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkLayers } from './layers.ts'

const planted: [string, string, string][] = [
  ['contract/a.ts', "import path from 'node:path'", 'contract imports only zod'],
  ['contract/a.ts', "import { x } from '../server/x.ts'", 'contract imports only zod'],
  ['web/app/a.ts', "import type { X } from '../../server/x.ts'", 'web imports no server'],
  ['web/app/a.ts', "import { userShape } from '../../contract/user.ts'", 'only types of the contract'],
  ['web/app/a.ts', "const lazy = () => import('../../contract/user.ts')", 'only types of the contract'],
  ['web/ui/a.tsx', "import { api } from '../app/api.ts'", 'ui knows nothing'],
  ['web/app/a.tsx', "import { List } from '../features/users/list.tsx'", 'app carries'],
  ['web/features/users/a.tsx', "import x from '../../routes/users.tsx'", 'routes show features'],
  ['web/features/users/a.tsx', "import { x } from '../journal/x.tsx'", 'features do not import each other'],
  ['server/platform/http/a.ts', "import { x } from '../../domains/users/index.ts'", 'platform knows no domain'],
  ['server/domains/users/a.ts', "import { buildApp } from '../../build-app.ts'", 'domains know only'],
  ['server/domains/users/a.ts', "export * from '../../protocols/oidc/a.ts'", 'domains know only'],
  ['server/protocols/oidc/a.ts', "import { buildApp } from '../../build-app.ts'", 'protocols call domains'],
  ['server/a.ts', "import { seed } from '../demo/seed.ts'", 'stands alone'],
  ['e2e/a.spec.ts', "import { x } from '../server/x.ts'", 'what a person sees'],
]

test.each(planted)('%s: %s', (path, text, because) => {
  expect(checkLayers(plant({ [path]: text }))).toEqual([expect.stringContaining(because)])
})

test('what the layers allow is not reported', () => {
  const files = plant({
    'contract/user.ts': "import { z } from 'zod'\nexport * from './common.ts'",
    'contract/user.test.ts': "import { expect } from 'vitest'\nimport { z } from './user.ts'",
    'web/features/users/a.tsx':
      "import type { User } from '../../../contract/user.ts'\nimport { Button } from '../../ui/button.tsx'",
    'web/routes/users.tsx': "import { List } from '../features/users/list.tsx'",
    'server/domains/users/a.ts': "import { db } from '../../platform/database/index.ts'",
    'server/domains/users/a.test.ts': "import { harness } from '../../testing/harness.ts'",
    'server/build-app.ts': "import { users } from './domains/users/index.ts'",
  })
  expect(checkLayers(files)).toEqual([])
})
