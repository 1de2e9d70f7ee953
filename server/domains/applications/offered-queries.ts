import { sql } from 'kysely'
import type { Mode } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Bilingual } from './application.ts'
import { permissionsOfApplication, sectionsOfApplication } from './declared-queries.ts'
import { guichetApplication } from './guichet-application.ts'
import { type OfferedApplication, offeredGuichet } from './offered-application.ts'

const both = (column: 'name' | 'description') =>
  sql<Bilingual>`jsonb_build_object('fr', ${sql.ref(`applications.${column}_fr`)}, 'en', ${sql.ref(`applications.${column}_en`)})`

function offered(tx: Db, organizationId: string) {
  return tx
    .selectFrom('applications')
    .leftJoin('organization_applications', (join) =>
      join
        .onRef('organization_applications.application', '=', 'applications.key')
        .on('organization_applications.organization_id', '=', organizationId),
    )
    .select([
      'applications.key',
      sql<false>`false`.as('isBuiltIn'),
      both('name').as('name'),
      both('description').as('description'),
      'applications.icon',
      'applications.color',
      'applications.url',
      'applications.for_all as isForAll',
      sql<number>`coalesce(applications.promise_hours, guichet_promise_hours())`.as('promiseHours'),
      sql<boolean>`guichet_is_decided_by_provider(${organizationId}::uuid)`.as('isDecidedByProvider'),
      'organization_applications.is_enabled as ownEnabled',
      sectionsOfApplication.as('sections'),
      permissionsOfApplication.as('permissions'),
      sql<Record<string, Mode>>`coalesce((select jsonb_object_agg(permission, mode) from organization_modes
        where organization_id = ${organizationId} and application = applications.key), '{}'::jsonb)`.as('ownModes'),
    ])
}

/** All applications of the suite as they are for an organization, whether it may use them or not. Not the built-in one. */
export async function listOffered(tx: Db, organizationId: string): Promise<OfferedApplication[]> {
  return offered(tx, organizationId).execute()
}

/** The built-in application as it is for an organization of this kind. */
export async function findGuichet(
  tx: Db,
  organizationId: string,
  kind: 'customer' | 'provider',
): Promise<OfferedApplication> {
  const { rows } = await sql<Pick<OfferedApplication, 'ownModes' | 'promiseHours' | 'isDecidedByProvider'>>`
    select guichet_promise_hours() as "promiseHours",
      guichet_is_decided_by_provider(${organizationId}::uuid) as "isDecidedByProvider",
      coalesce((select jsonb_object_agg(permission, mode) from organization_modes
        where organization_id = ${organizationId} and application = ${guichetApplication.key}), '{}'::jsonb) as "ownModes"`.execute(
    tx,
  )
  return offeredGuichet(kind, rows[0] ?? { ownModes: {}, promiseHours: 0, isDecidedByProvider: false })
}

/** One application of the suite as it is for an organization, kept from deletion to the end of the transaction. */
export async function findOfferedForShare(
  tx: Db,
  organizationId: string,
  key: string,
): Promise<OfferedApplication | undefined> {
  const held = await tx.selectFrom('applications').select('id').where('key', '=', key).forKeyShare().executeTakeFirst()
  return held && offered(tx, organizationId).where('applications.key', '=', key).executeTakeFirst()
}

/** What a person may do now, as `application:permission`, Guichet's own permissions aside. */
export async function findHeldNow(tx: Db, userId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('current_permissions')
    .select(sql<string>`application || ':' || permission`.as('right'))
    .distinct()
    .where('user_id', '=', userId)
    .where('application', '!=', guichetApplication.key)
    .execute()
  return new Set(rows.map(({ right }) => right))
}
