import type { Db } from '../../platform/database/index.ts'

/** A permission that can be given in an organization, with its words. */
export interface OfferedWords {
  application: string
  permission: string
  name_fr: string
  name_en: string
  application_fr: string
  application_en: string
}

/** What of these applications can be given in an organization, in their own order; what is set elsewhere is left out. */
export async function listOfferedWords(tx: Db, organizationId: string, keys: string[]): Promise<OfferedWords[]> {
  if (keys.length === 0) return []
  return tx
    .selectFrom('offered_permissions as o')
    .innerJoin('application_permissions as p', (join) =>
      join.onRef('p.application_id', '=', 'o.application_id').onRef('p.permission', '=', 'o.permission'),
    )
    .innerJoin('applications as a', 'a.id', 'p.application_id')
    .select([
      'o.application',
      'o.permission',
      'p.name_fr',
      'p.name_en',
      'a.name_fr as application_fr',
      'a.name_en as application_en',
    ])
    .where('o.organization_id', '=', organizationId)
    .where('o.application', 'in', keys)
    .where('o.mode', '<>', 'view')
    .orderBy('o.application')
    .orderBy('o.place')
    .execute()
}

/** The groups of the transaction's organization, by name; more than a list can show are not told. */
export async function listGroupNames(tx: Db): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('groups').select(['id', 'name']).orderBy('name_folded').orderBy('id').limit(1000).execute()
}
