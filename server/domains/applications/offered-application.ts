import type { Mode } from '../../../contract/index.ts'
import type { ApplicationPermission, ApplicationSection, Bilingual } from './application.ts'
import { applicationTexts } from './application-texts.ts'
import { grantablePermissions, guichetApplication } from './guichet-application.ts'
import { guichetSectionOf, guichetSections } from './guichet-sections.ts'

/** An application as it is for one organization: what it declares, and what the vendor decided there. */
export interface OfferedApplication {
  key: string
  isBuiltIn: boolean
  name: Bilingual
  description: Bilingual
  icon: string
  color: string
  url: string
  isForAll: boolean
  /** Within how many working hours the vendor promises to decide about it. */
  promiseHours: number
  /** The vendor decides about every right here that applications leave to their customers (F). */
  isDecidedByProvider: boolean
  /** What the vendor said for this organization; null: as the application says. */
  ownEnabled: boolean | null
  sections: ApplicationSection[]
  permissions: ApplicationPermission[]
  /** Where the mode of a permission differs here from what the application says. */
  ownModes: Record<string, Mode>
}

/** Whether the organization may use it. */
export const isEnabled = ({ ownEnabled, isForAll }: OfferedApplication): boolean => ownEnabled ?? isForAll

/** What the vendor said for this organization about a permission; null: as the application says. */
export const ownModeOf = ({ ownModes }: OfferedApplication, permission: string): Mode | null =>
  // A permission may be called "constructor".
  (Object.hasOwn(ownModes, permission) && ownModes[permission]) || null

/** Who decides about a permission in the organization. */
export const modeOf = (application: OfferedApplication, { key, mode }: ApplicationPermission): Mode =>
  ownModeOf(application, key) ?? (mode === 'give' && application.isDecidedByProvider ? 'request' : mode)

const words = (key: string): Bilingual => ({
  fr: applicationTexts.fr[key] ?? key,
  en: applicationTexts.en[key] ?? key,
})

/** The built-in application as it is for an organization of this kind: always there, with its words from the texts. */
export function offeredGuichet(
  kind: 'customer' | 'provider',
  decided: Pick<OfferedApplication, 'ownModes' | 'promiseHours' | 'isDecidedByProvider'>,
): OfferedApplication {
  const { key, url, icon, color } = guichetApplication
  const permissions = grantablePermissions(kind).map((permission) => ({
    key: permission,
    name: words(`permission.${key}.${permission}`),
    description: words(`permission.${key}.${permission}.description`),
    section: guichetSectionOf[permission],
    mode: 'give' as const,
    managedIn: null,
  }))
  const used = new Set(permissions.map(({ section }) => section))
  const sections = guichetSections.filter((section) => used.has(section))
  return {
    ...{ key, url, icon, color, permissions },
    ...decided,
    isBuiltIn: true,
    isForAll: true,
    ownEnabled: null,
    name: words(`application.${key}.name`),
    description: words(`application.${key}.description`),
    sections: sections.map((section) => ({ key: section, name: words(`section.${key}.${section}`) })),
  }
}
