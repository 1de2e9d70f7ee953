import type { DeclareDuty, Mode } from '../../contract/index.ts'
import { type GuichetPermission, grantablePermissions } from '../../server/domains/applications/index.ts'
import { permissionsOf } from '../sample-applications.ts'

export interface SampleGroup {
  name: string
  description: string
  /** Guichet's own, or those of an application as `application:permission`. */
  permissions: (GuichetPermission | `${string}:${string}`)[]
  /** Never somebody's main group. */
  isSecondary?: true
}

export interface SampleOrganization {
  slug: string
  name: string
  kind: 'customer' | 'provider'
  people: number
  /** How sign-in names are made in this organization. */
  convention: 'address' | 'initialAndName'
  positions: string[]
  tags: string[]
  groups: SampleGroup[]
  administrator: { firstName: string; lastName: string; position: string }
  companies?: { name: string; code: string }[]
  /** How many of its people have a contact card that their account follows (B2). */
  cards?: number
  duties?: DeclareDuty[]
  /** Applications that the vendor opened for this customer alone. */
  opened?: string[]
  /** Who decides about which permissions here, where it is not the organization itself. */
  modes?: { application: string; permissions: string[]; mode: Mode }[]
  /** Lists begin with the people who have at least one application (F3). */
  listsOnlyWithAccess?: true
  /** Sign-in names are addresses, and another one is warned about (M6). */
  warnsOfOtherNames?: true
  /** Where it is: what people say on the phone. */
  municipality?: string
  /** The vendor decides about every account and right (F). */
  isDecidedByProvider?: true
  /** Single rights that some people have besides their groups. */
  singles?: `${string}:${string}`[]
}

/** All that a customer's administrator holds in Guichet. */
export const everything = grantablePermissions('customer')
/** What looking after colleagues' accounts takes. */
export const care: GuichetPermission[] = ['users.view', 'users.manage', 'rights.give', 'journal.view']

// Everybody may see what an application learns of them.
const workshop = permissionsOf('atelier')
/** The applications of everybody's office. */
export const office = permissionsOf('contacts', 'documents', 'planning')
/** All applications of a trade. */
export const trade = [
  ...office,
  ...permissionsOf('chantiers', 'devis', 'facturation', 'paie', 'pilotage', 'stocks', 'tournees'),
]

/** A group that may be somebody's main one. */
export const group = (
  name: string,
  description: string,
  ...permissions: SampleGroup['permissions'][]
): SampleGroup => ({ name, description, permissions: [...permissions.flat(), ...workshop] })

/** A group that people have besides their main one (B11). */
export const secondary = (
  name: string,
  description: string,
  ...permissions: SampleGroup['permissions'][]
): SampleGroup => ({ name, description, permissions: permissions.flat(), isSecondary: true })
