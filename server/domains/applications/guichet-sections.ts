import type { GuichetPermission } from './guichet-application.ts'

export const guichetSections = ['people', 'organization', 'programs', 'suite', 'desk'] as const

/** In which section of the built-in application each of its rights stands (C9). */
export const guichetSectionOf: Record<GuichetPermission, (typeof guichetSections)[number]> = {
  'users.view': 'people',
  'users.manage': 'people',
  'rights.give': 'people',
  'groups.manage': 'people',
  'journal.view': 'organization',
  'settings.manage': 'organization',
  'rights.evaluate': 'programs',
  'mail.send': 'programs',
  'applications.manage': 'suite',
  'organizations.manage': 'suite',
  'tickets.decide': 'desk',
  'callers.help': 'desk',
}
