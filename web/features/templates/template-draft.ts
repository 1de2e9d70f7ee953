import type { OrganizationTemplate } from '../../../contract/counter-shapes.ts'

type Content = OrganizationTemplate['content']

/** A group of a template; a right is written `application:permission`. */
export type GroupDraft = { name: string; description: string; rights: readonly string[]; isForAdministrators: boolean }

/** What the drawer holds. What it does not show of a template, its modes and settings, stays as it is. */
export type TemplateDraft = {
  name: string
  description: string
  isDecidedByProvider: boolean
  /** Whether an application may be used, by its key; one that is absent is as the application says. */
  enabled: Readonly<Record<string, boolean>>
  groups: readonly GroupDraft[]
}

export const blankGroup: GroupDraft = { name: '', description: '', rights: [], isForAdministrators: false }

/** Takes a template, null for a new one; returns what its drawer holds at first. */
export function draftOfTemplate(template: OrganizationTemplate | null): TemplateDraft {
  const { applications = [], groups = [], isDecidedByProvider = false } = template?.content ?? {}
  return {
    name: template?.name ?? '',
    description: template?.description ?? '',
    isDecidedByProvider,
    enabled: Object.fromEntries(
      applications.flatMap(({ key, enabled }) => (enabled === null ? [] : [[key, enabled] as const])),
    ),
    groups: groups.map(({ name, description, permissions, isForAdministrators }) => ({
      name,
      description: description ?? '',
      rights: permissions.map(({ application, permission }) => `${application}:${permission}`),
      isForAdministrators,
    })),
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

function applicationsOf({ enabled }: TemplateDraft, before: Content['applications']): Content['applications'] {
  const known = new Map(before.map((application) => [application.key, application]))
  const keys = [...new Set([...known.keys(), ...Object.keys(enabled)])]
  return keys
    .map((key) => ({ key, enabled: enabled[key] ?? null, modes: known.get(key)?.modes ?? {} }))
    .filter((application) => application.enabled !== null || Object.keys(application.modes).length > 0)
}

function groupsOf({ groups }: TemplateDraft): Content['groups'] {
  return groups.map(({ name, description, rights, isForAdministrators }) => ({
    name: name.trim(),
    description: orNull(description),
    permissions: rights.map((right) => {
      const [application = '', permission = ''] = right.split(':')
      return { application, permission }
    }),
    isForAdministrators,
  }))
}

/** Takes a drawer and the template it began with, null for a new one; returns the body that saves it. */
export function templateBody(draft: TemplateDraft, template: OrganizationTemplate | null) {
  return {
    name: draft.name.trim(),
    description: orNull(draft.description),
    content: {
      isDecidedByProvider: draft.isDecidedByProvider,
      applications: applicationsOf(draft, template?.content.applications ?? []),
      groups: groupsOf(draft),
      settings: template?.content.settings ?? {},
    },
  }
}

/** Returns the fields that must be filled and are not, by the names that the server uses. */
export function missingFields({ name, groups }: TemplateDraft): string[] {
  return [
    ...(name.trim() === '' ? ['name'] : []),
    ...groups.flatMap((group, place) => (group.name.trim() === '' ? [`content/groups/${place}/name`] : [])),
  ]
}
