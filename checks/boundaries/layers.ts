import { type Import, importsOf, packageOf } from '../imports.ts'
import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'

/** Files under `from` may not import what `forbids` says. */
type LayerRule = { from: RegExp; forbids: (one: Import, file: SourceFile) => boolean; because: string }

const to =
  (pattern: RegExp) =>
  ({ target }: Import): boolean =>
    target !== undefined && pattern.test(target)

/** The part of a path that names the feature: `users` of `web/features/users/list.tsx`. */
const featureOf = (name: string): string | undefined => /^web\/features\/([^/]+)/.exec(name)?.[1]

const rules: LayerRule[] = [
  {
    from: /^contract\//,
    forbids: ({ specifier, target }) => packageOf(specifier) !== 'zod' && !target?.startsWith('contract/'),
    because: 'contract imports only zod: it is read by every side',
  },
  {
    from: /^web\//,
    forbids: to(/^(server|demo|scripts|bench|e2e|checks)\//),
    because: 'web imports no server code: it talks to it over HTTP',
  },
  {
    from: /^web\//,
    forbids: (one) => to(/^contract\//)(one) && !one.isTypeOnly,
    because: 'web imports only types of the contract: zod is too heavy for the browser',
  },
  {
    from: /^web\/ui\//,
    forbids: to(/^web\/(?!ui\/)/),
    because: 'ui knows nothing of the screens that use it',
  },
  {
    // The route tree is the console's wiring: it reads the address for the features.
    from: /^web\/app\/(?!route-tree\.tsx$)/,
    forbids: to(/^web\/features\//),
    because: 'app carries what features share: routes put features into it',
  },
  {
    from: /^web\/features\//,
    forbids: to(/^web\/routes\//),
    because: 'routes show features, not the other way round',
  },
  {
    from: /^web\/features\//,
    forbids: ({ target }, file) =>
      target !== undefined && featureOf(target) !== undefined && featureOf(target) !== featureOf(file.path),
    because: 'features do not import each other: what they share belongs to app or ui',
  },
  {
    from: /^server\//,
    forbids: to(/^(web|demo|bench|e2e|checks)\//),
    because: 'the server stands alone',
  },
  {
    from: /^server\/platform\//,
    forbids: to(/^server\/(?!platform\/|config\.ts$)/),
    because: 'platform knows no domain',
  },
  {
    from: /^server\/domains\//,
    forbids: to(/^server\/(?!platform\/|domains\/|config\.ts$)/),
    because: 'domains know only the platform and lower domains',
  },
  {
    from: /^server\/protocols\//,
    forbids: to(/^server\/(?!platform\/|domains\/|protocols\/|config\.ts$)/),
    because: 'protocols call domains',
  },
  { from: /^e2e\//, forbids: to(/^(server|web)\//), because: 'browser tests see what a person sees' },
]

/** The layers of the project: which folder may import which. */
export const checkLayers: Check = (files) =>
  files.flatMap((file) => {
    const applying = rules.filter(({ from }) => from.test(file.path))
    const imports = applying.length > 0 && !isServerTest(file) ? importsOf(file) : []
    return imports.flatMap((one) =>
      applying
        .filter(({ forbids }) => !isTestLibrary(file, one) && forbids(one, file))
        .map(({ because }) => finding(file, one.offset, `imports ${one.specifier}: ${because}`)),
    )
  })

// A server test starts the whole application, whatever rank the tested file has.
const isServerTest = (file: SourceFile): boolean => file.path.startsWith('server/') && isTest(file)

const isTestLibrary = (file: SourceFile, { specifier }: Import): boolean =>
  isTest(file) && ['vitest', 'fast-check'].includes(packageOf(specifier) ?? '')
