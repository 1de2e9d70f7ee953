import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { columnsOf, SettingsRow } from './settings.ts'
import './settings-table.ts'

/** What counts is the greater of the organization's own choice and the vendor's, whichever was made later. */
const greater = (column: 'password_min_length' | 'password_min_strength') =>
  sql<number>`greatest(organization_settings.${sql.ref(column)}, minimum.${sql.ref(column)})`

function settings(tx: Db, organizationId: string) {
  return tx
    .selectFrom('organization_settings')
    .innerJoin(
      sql<{ password_min_length: number | null; password_min_strength: number | null }>`guichet_provider_minimum()`.as(
        'minimum',
      ),
      (join) => join.onTrue(),
    )
    .innerJoin('organizations', 'organizations.id', 'organization_settings.organization_id')
    .select([
      'organizations.name as organization_name',
      'organizations.kind as organization_kind',
      'second_factor',
      greater('password_min_length').as('password_min_length'),
      greater('password_min_strength').as('password_min_strength'),
      'password_blocked_words',
      'sign_in_name_case',
      'naming_convention',
      'generic_names',
      'generic_words',
      'lists_only_with_access',
      'email_sign_in_names',
      'accent_color',
      'organization_settings.version',
      'minimum.password_min_length as provider_min_length',
      'minimum.password_min_strength as provider_min_strength',
    ])
    .where('organization_id', '=', organizationId)
}

/** What counts in an organization; the row exists since its opening. */
export async function findSettings(tx: Db, organizationId: string): Promise<SettingsRow> {
  return settings(tx, organizationId).executeTakeFirstOrThrow()
}

/** The same, held against other writers to the end of the transaction. */
export async function findSettingsForUpdate(tx: Db, organizationId: string): Promise<SettingsRow> {
  await tx
    .selectFrom('organization_settings')
    .select('organization_id')
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return findSettings(tx, organizationId)
}

/** Changes settings and counts their version up. */
export async function updateSettings(
  tx: Db,
  organizationId: string,
  values: ReturnType<typeof columnsOf>,
): Promise<void> {
  await tx
    .updateTable('organization_settings')
    .set({ ...values, version: sql`version + 1` })
    .where('organization_id', '=', organizationId)
    .execute()
}

/** How many people who may sign in have neither an address nor a mobile number. */
export async function countWithoutContact(tx: Db, organizationId: string): Promise<number> {
  const row = await tx
    .selectFrom('users')
    .select(sql<number>`count(*)`.as('count'))
    .where('organization_id', '=', organizationId)
    .where('email', 'is', null)
    .where('mobile', 'is', null)
    .where('type', '!=', 'connector')
    .where('status', '!=', 'deactivated')
    .executeTakeFirstOrThrow()
  return row.count
}
