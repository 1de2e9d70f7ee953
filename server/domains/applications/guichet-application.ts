/** The built-in application: Guichet's own permissions are permissions like any other. */
export const guichetApplication = {
  key: 'guichet',
  url: '/users',
  permissions: ['users.view', 'users.manage', 'journal.view', 'settings.manage'],
} as const

export type GuichetPermission = (typeof guichetApplication.permissions)[number]

/** Whoever holds this may look after accounts; the last active account with it is protected. */
export const administratorPermission: GuichetPermission = 'users.manage'
