import type { Named } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { FieldFault } from '../../platform/http/index.ts'
import { grantablePermissions, guichetApplication } from '../applications/index.ts'
import { customerNames, findDeclared, isSharedNameFree, type SharedGroupRow } from './shared-group-queries.ts'

/** The fields of a shared group, as its author writes them. */
export interface SharedGroupFields {
  name: string
  description: string | null
  permissions: string[]
  forAll: boolean
  organizations: string[]
}

const prefix = `${guichetApplication.key}:`

/** Of these permissions, those that no group of a customer can have: undeclared ones, and acts of the vendor's own. */
async function unknownOf(tx: Db, permissions: readonly string[]): Promise<string[]> {
  const declared = await findDeclared(tx, permissions)
  const guichets = new Set(grantablePermissions('customer').map((permission) => prefix + permission))
  return permissions.filter((permission) => !guichets.has(permission) && !declared.has(permission))
}

/** What is wrong with a shared group as it shall be; `added` is what it does not give yet. */
export async function sharedGroupFaults(
  tx: Db,
  id: string,
  fields: SharedGroupFields,
  added: readonly string[],
): Promise<FieldFault[]> {
  const unknown = await unknownOf(tx, added)
  const customers = await customerNames(tx, fields.organizations)
  return [
    ...((await isSharedNameFree(tx, fields.name, id)) ? [] : [{ field: '/name', code: 'groupNameTaken' }]),
    ...unknown.slice(0, 1).map((right) => ({ field: '/permissions', code: 'permissionUnknown', values: { right } })),
    ...fields.organizations.flatMap((one, index) =>
      customers.has(one) ? [] : [{ field: `/organizations/${index}`, code: 'customerUnknown' }],
    ),
  ]
}

/** A shared group as a row to be written. */
export const rowOf = (id: string, fields: SharedGroupFields): Omit<SharedGroupRow, 'version'> => ({
  id,
  name: fields.name,
  description: fields.description,
  for_all: fields.forAll,
  permissions: fields.permissions,
})

/** What the journal keeps of a shared group besides its rights. */
export const snapshotOf = (
  fields: Pick<SharedGroupFields, 'name' | 'description' | 'forAll'>,
  organizations: Named[],
) => ({
  name: fields.name,
  description: fields.description,
  forAll: fields.forAll,
  organizations: fields.forAll ? [] : organizations,
})

/** The ids of organizations in a journal entry. */
export const organizationIds = (named: unknown): string[] => ((named ?? []) as Named[]).map(({ id }) => id)
