import type { TemplateContent } from '../../../contract/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { guichetApplication } from '../applications/index.ts'
import { parseNamingConvention } from '../settings/index.ts'
import type { DeclaredRights } from './declared-rights-queries.ts'

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** What a customer's settings may not be less than. */
export interface Minimum {
  passwordMinLength: number
  passwordMinStrength: number
}

function applicationFaults({ applications }: TemplateContent, declared: DeclaredRights): FieldFault[] {
  const keys = applications.map(({ key }) => key)
  return applications.flatMap(({ key, enabled, modes }, index) => {
    const at = `/content/applications/${index}`
    const permissions = declared.get(key)
    if (!permissions) return [{ field: `${at}/key`, code: 'applicationUnknown' }]
    if (keys.indexOf(key) < index) return [{ field: `${at}/key`, code: 'applicationTwice' }]
    const unknown = Object.keys(modes).filter((permission) => !permissions.has(permission))
    return [
      ...(key === guichetApplication.key && enabled !== null
        ? [{ field: `${at}/enabled`, code: 'builtInAlwaysOn' }]
        : []),
      ...unknown.map((right) => ({
        field: `${at}/modes/${escaped(right)}`,
        code: 'permissionUnknown',
        values: { right },
      })),
    ]
  })
}

function groupFaults({ groups }: TemplateContent, declared: DeclaredRights): FieldFault[] {
  const names = groups.map(({ name }) => name)
  return groups.flatMap(({ name, permissions }, index) => {
    const at = `/content/groups/${index}`
    const unknown = permissions.flatMap(({ application, permission }, place) =>
      declared.get(application)?.has(permission) ? [] : [place],
    )
    return [
      ...(names.indexOf(name) < index ? [{ field: `${at}/name`, code: 'groupNameTaken' }] : []),
      ...unknown.map((place) => ({
        field: `${at}/permissions/${place}`,
        code: 'permissionUnknown',
        values: { right: permissions[place]?.permission ?? '' },
      })),
    ]
  })
}

function settingsFaults({ settings }: TemplateContent, minimum: Minimum): FieldFault[] {
  const tooLow = (['passwordMinLength', 'passwordMinStrength'] as const).filter(
    (field) => (settings[field] ?? minimum[field]) < minimum[field],
  )
  const parsed = settings.namingConvention ? parseNamingConvention(settings.namingConvention) : null
  return [
    ...tooLow.map((field) => ({
      field: `/content/settings/${field}`,
      code: 'belowProviderMinimum',
      values: { minimum: minimum[field] },
    })),
    ...(parsed && 'code' in parsed ? [{ field: '/content/settings/namingConvention', ...parsed }] : []),
  ]
}

/** Every rule of what a template says: its applications and rights exist, and its settings could be chosen. */
export function templateFaults(content: TemplateContent, declared: DeclaredRights, minimum: Minimum): FieldFault[] {
  return [
    ...applicationFaults(content, declared),
    ...groupFaults(content, declared),
    ...settingsFaults(content, minimum),
  ]
}

/** What of a template there still is: applications and rights may have gone since it was written. */
export function withoutGone(content: TemplateContent, declared: DeclaredRights): TemplateContent {
  const has = (application: string, permission: string) => declared.get(application)?.has(permission) ?? false
  return {
    ...content,
    applications: content.applications
      .filter(({ key }) => declared.has(key))
      .map(({ key, enabled, modes }) => ({
        key,
        enabled,
        modes: Object.fromEntries(Object.entries(modes).filter(([permission]) => has(key, permission))),
      })),
    groups: content.groups.map((group) => ({
      ...group,
      permissions: group.permissions.filter(({ application, permission }) => has(application, permission)),
    })),
  }
}
