import type { CustomerApplication, Mode, OrganizationApplication } from '../../../contract/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { isEnabled, modeOf, type OfferedApplication } from './offered-application.ts'

/** Whoever looks at what there is to give, with what they may do now (`application:permission`). */
export type Giver = Pick<Actor, 'language' | 'permissions' | 'organizationKind'> & { held: ReadonlySet<string> }

function mayGive(
  { permissions, organizationKind, held }: Giver,
  application: OfferedApplication,
  key: string,
  mode: Mode,
) {
  const decides = mode === 'give' || (mode === 'request' && organizationKind === 'provider')
  if (!decides || !(permissions.has('users.manage') || permissions.has('groups.manage'))) return false
  if (application.isBuiltIn) return permissions.has(key)
  return permissions.has('rights.give') || held.has(`${application.key}:${key}`)
}

const sectionsIn = ({ sections }: OfferedApplication, language: Actor['language']) =>
  sections.map(({ key, name }) => ({ key, name: name[language] }))

/** An application as the people of an organization see it on the screens of rights, in their language. */
export function presentOffered(application: OfferedApplication, giver: Giver): OrganizationApplication {
  const { key, icon, color, url } = application
  const { language } = giver
  return {
    ...{ key, icon, color, url },
    promiseHours: application.promiseHours,
    name: application.name[language],
    description: application.description[language],
    sections: sectionsIn(application, language),
    permissions: application.permissions.map((permission) => {
      const mode = modeOf(application, permission)
      const { managedIn } = permission
      return {
        key: permission.key,
        name: permission.name[language],
        description: permission.description?.[language] ?? null,
        section: permission.section,
        mode,
        managedIn: managedIn && { name: managedIn.name[language], url: managedIn.url },
        mayGive: mayGive(giver, application, permission.key, mode),
      }
    }),
  }
}

/** The same as the vendor's people see it: what this customer may use, and who decides there. */
export function presentForCustomer(
  application: OfferedApplication,
  { language }: Pick<Actor, 'language'>,
): CustomerApplication {
  const { key, icon, color, isBuiltIn, ownEnabled } = application
  return {
    ...{ key, icon, color, isBuiltIn },
    name: application.name[language],
    enabled: isEnabled(application),
    isOverridden: ownEnabled !== null,
    sections: sectionsIn(application, language),
    permissions: application.permissions.map((permission) => ({
      key: permission.key,
      name: permission.name[language],
      section: permission.section,
      defaultMode: permission.mode,
      mode: modeOf(application, permission),
    })),
  }
}
