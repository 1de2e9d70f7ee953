/** The built-in application: Guichet's own permissions are permissions like any other. */
export const guichetApplication = {
  key: 'guichet',
  url: '/users',
  icon: 'counter',
  color: 'pine',
  permissions: [
    'users.view',
    'users.manage',
    'rights.give',
    'groups.manage',
    'journal.view',
    'settings.manage',
    'rights.evaluate',
    'mail.send',
    'applications.manage',
    'organizations.manage',
    'tickets.decide',
    'callers.help',
  ],
} as const

export type GuichetPermission = (typeof guichetApplication.permissions)[number]

/**
 * Only administrators hold this; the last active account with it is protected. Not `users.manage`: who merely looks
 * after accounts cannot make anybody administrator, so an organization left to them could never have one again.
 */
export const administratorPermission: GuichetPermission = 'settings.manage'

const ofProvider: readonly GuichetPermission[] = [
  'applications.manage',
  'organizations.manage',
  'tickets.decide',
  'callers.help',
]

/** All that a group of this kind of organization can hold in Guichet: some acts are the vendor's own. */
export const grantablePermissions = (kind: 'customer' | 'provider'): GuichetPermission[] =>
  guichetApplication.permissions.filter((permission) => kind === 'provider' || !ofProvider.includes(permission))

/** Whether there is anything for somebody with these permissions to do in the console. */
export const isGuichetOpenTo = (permissions: ReadonlySet<string>): boolean => permissions.has('users.view')
