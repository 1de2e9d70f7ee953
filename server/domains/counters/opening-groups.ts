import type { TemplateContent } from '../../../contract/index.ts'
import { grantablePermissions, guichetApplication } from '../applications/index.ts'

const everything = grantablePermissions('customer').map((permission) => `${guichetApplication.key}:${permission}`)

/** The group of those who look after a counter: everything that customers can hold in Guichet. */
const administrationGroup = {
  name: 'Administration',
  description: 'Gère les comptes et les réglages',
  permissions: everything,
}

/** Whether whoever is in the group can do everything in Guichet. */
export const isAdministration = ({ permissions }: { permissions: readonly string[] }): boolean =>
  everything.every((permission) => permissions.includes(permission))

const freeName = (name: string, taken: readonly string[]): string => {
  for (let number = 2; taken.includes(name); number += 1) name = `${administrationGroup.name} (${number})`
  return name
}

/** The group of administrators, under a name that no other group has. */
export const administrationBeside = (taken: readonly string[]) => ({
  ...administrationGroup,
  name: freeName(administrationGroup.name, taken),
})

/**
 * The groups of a new counter, the administrators' first: the template's, which then holds everything, since somebody has
 * to be able to give it; where it has none, one more.
 */
export function openingGroups({ groups }: TemplateContent) {
  const own = groups.map(({ name, description, permissions, isForAdministrators }) => ({
    name,
    description,
    isForAdministrators,
    permissions: permissions.map(({ application, permission }) => `${application}:${permission}`),
  }))
  const chosen = own.find(({ isForAdministrators }) => isForAdministrators)
  if (!chosen) return [administrationBeside(own.map(({ name }) => name)), ...own]
  const first = { ...chosen, permissions: [...new Set([...chosen.permissions, ...everything])] }
  return [first, ...own.filter((group) => group !== chosen)]
}
