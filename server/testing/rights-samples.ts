import { v7 as uuidv7 } from 'uuid'
import { registerSuiteApplication } from './suite-application.ts'
import type { TestApp, TestOrganization } from './test-app.ts'
import { asOwner } from './trace-queries.ts'

const named = (key: string, mode: 'give' | 'request' | 'view' = 'give') => ({
  key,
  name: { fr: `Droit ${key}`, en: `Right ${key}` },
  mode,
  ...(mode === 'view' && { managedIn: { name: { fr: 'L’annuaire', en: 'The directory' } } }),
})

/** An application with permissions that the organization gives, that the vendor decides about, and that lie elsewhere. */
export async function registerErp(test: TestApp, provider: TestOrganization): Promise<void> {
  await registerSuiteApplication(test, provider, {
    key: 'erp',
    permissions: [named('read'), named('edit'), named('close'), named('approve', 'request'), named('contacts', 'view')],
  })
}

/** A group of an organization with these permissions, written `application:permission`. Returns its id. */
export async function addGroup(test: TestApp, organization: TestOrganization, name: string, permissions: string[]) {
  const id = uuidv7()
  await asOwner(test.database, 'insert into groups (organization_id, id, name) values ($1, $2, $3)', [
    organization.id,
    id,
    name,
  ])
  for (const permission of permissions) {
    await asOwner(test.database, 'insert into group_permissions values ($1, $2, $3, $4)', [
      organization.id,
      id,
      ...permission.split(':'),
    ])
  }
  return id
}

/** A company of an organization. Returns its id. */
export async function addCompany(test: TestApp, organization: TestOrganization, name: string): Promise<string> {
  const id = uuidv7()
  await asOwner(test.database, 'insert into companies (organization_id, id, name) values ($1, $2, $3)', [
    organization.id,
    id,
    name,
  ])
  return id
}

/** The moment so many days from now, as the API writes it. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
