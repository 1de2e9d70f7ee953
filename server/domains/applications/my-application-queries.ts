import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { administratorPermission, guichetApplication } from './guichet-application.ts'

/** What a person may do now, permission by permission, of the suite's applications. */
function heldPermissions(tx: Db, userId: string) {
  return tx
    .selectFrom('users')
    .innerJoin('current_permissions as held', (join) =>
      join.onRef('held.organization_id', '=', 'users.organization_id').onRef('held.user_id', '=', 'users.id'),
    )
    .innerJoin('applications', 'applications.key', 'held.application')
    .innerJoin('application_permissions', (join) =>
      join
        .onRef('application_permissions.application_id', '=', 'applications.id')
        .onRef('application_permissions.permission', '=', 'held.permission'),
    )
    .where('users.id', '=', userId)
}

/** The keys of an application's permissions that a person holds; none means that they may not use it. */
export async function findApplicationPermissions(tx: Db, userId: string, applicationKey: string): Promise<string[]> {
  const rows = await heldPermissions(tx, userId)
    .select(['application_permissions.permission', 'application_permissions.place'])
    .distinct()
    .where('applications.key', '=', applicationKey)
    .orderBy('application_permissions.place')
    .execute()
  return rows.map(({ permission }) => permission)
}

/** What a person made of an application's tile. */
export interface TileUse {
  is_favourite: boolean | null
  last_opened_at: Date | null
}

/** A tile as stored. */
export interface TileRow extends TileUse {
  key: string
  name: string
  description: string
  url: string
  icon: string
  color: string
}

/** The applications of which a person holds at least one permission (M3). */
export async function listMyApplications(tx: Db, userId: string, language: 'fr' | 'en'): Promise<TileRow[]> {
  return heldPermissions(tx, userId)
    .leftJoin('user_applications', (join) =>
      join
        .onRef('user_applications.organization_id', '=', 'users.organization_id')
        .onRef('user_applications.user_id', '=', 'users.id')
        .onRef('user_applications.application', '=', 'applications.key'),
    )
    .select([
      'applications.key',
      `applications.name_${language} as name`,
      `applications.description_${language} as description`,
      'applications.url',
      'applications.icon',
      'applications.color',
      'user_applications.is_favourite',
      'user_applications.last_opened_at',
    ])
    .distinct()
    .execute()
}

/** What a person made of one tile, or undefined. */
export async function findTileUse(tx: Db, userId: string, application: string): Promise<TileUse | undefined> {
  return tx
    .selectFrom('user_applications')
    .select(['is_favourite', 'last_opened_at'])
    .where('user_id', '=', userId)
    .where('application', '=', application)
    .executeTakeFirst()
}

/** Keeps what a person made of a tile; what is not given stays. */
export async function storeTileUse(
  tx: Db,
  tile: { organizationId: string; userId: string; application: string },
  use: { isFavourite?: boolean | undefined; opened?: true | undefined },
): Promise<void> {
  const values = {
    ...(use.isFavourite !== undefined && { is_favourite: use.isFavourite }),
    ...(use.opened && { last_opened_at: sql<Date>`now()` }),
  }
  await tx
    .insertInto('user_applications')
    .values({
      organization_id: tile.organizationId,
      user_id: tile.userId,
      application: tile.application,
      last_opened_at: null,
      ...values,
    })
    .onConflict((conflict) => {
      const target = conflict.columns(['organization_id', 'user_id', 'application'])
      return Object.keys(values).length > 0 ? target.doUpdateSet(values) : target.doNothing()
    })
    .execute()
}

/** The names of an application, or undefined. */
export async function findApplicationNames(tx: Db, key: string): Promise<{ fr: string; en: string } | undefined> {
  return tx
    .selectFrom('applications')
    .select(['name_fr as fr', 'name_en as en'])
    .where('key', '=', key)
    .executeTakeFirst()
}

/** The names of a few administrators of the transaction's organization: people, who can be asked. */
export async function listAdministratorNames(tx: Db, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('users')
    .select(sql<string>`coalesce(nullif(trim(first_name || ' ' || last_name), ''), sign_in_name)`.as('name'))
    .where('status', '=', 'active')
    .where('type', '!=', 'connector')
    .where((where) =>
      where.exists(
        where
          .selectFrom('current_permissions')
          .select('permission')
          .whereRef('current_permissions.organization_id', '=', 'users.organization_id')
          .whereRef('current_permissions.user_id', '=', 'users.id')
          .where('application', '=', guichetApplication.key)
          .where('permission', '=', administratorPermission),
      ),
    )
    .orderBy('sort_name')
    .limit(limit)
    .execute()
  return rows.map(({ name }) => name)
}
