import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import { record } from '../journal/index.ts'
import { insertOrganization, type OrganizationRow } from './organization-queries.ts'

/** Opens an organization and writes it in its journal. Returns it. The caller's transaction must span organizations. */
export async function openOrganization(
  tx: Db,
  values: Pick<OrganizationRow, 'slug' | 'name' | 'kind'>,
): Promise<OrganizationRow> {
  const organization = { id: uuidv7(), slug: values.slug, name: values.name, kind: values.kind }
  await insertOrganization(tx, organization)
  await record(tx, {
    organizationId: organization.id,
    kind: 'organization.open',
    category: 'settings',
    via: 'system',
    actor: { id: null, name: 'Guichet' },
    target: { id: organization.id, name: organization.name },
    after: { name: organization.name },
  })
  return organization
}

/** The address part of a name: "Ville de Sainte-Aurore" becomes "ville-de-sainte-aurore". Never empty. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return slug === '' ? 'organization' : slug
}
