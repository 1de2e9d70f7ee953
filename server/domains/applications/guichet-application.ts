/** The built-in application: Guichet's own permissions are permissions like any other. */
export const guichetApplication = {
  key: 'guichet',
  url: '/users',
  permissions: ['users.view', 'users.manage', 'journal.view', 'settings.manage'],
} as const

export type GuichetPermission = (typeof guichetApplication.permissions)[number]

/**
 * Only administrators hold this; the last active account with it is protected. Not `users.manage`: who merely looks
 * after accounts cannot make anybody administrator, so an organization left to them could never have one again.
 */
export const administratorPermission: GuichetPermission = 'settings.manage'
