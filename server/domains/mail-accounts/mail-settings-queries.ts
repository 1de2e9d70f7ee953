import { sql, type Updateable } from 'kysely'
import { compiledOnce, type Db, type Tables } from '../../platform/database/index.ts'
import { type MailSettingsRow, unconfigured } from './mail-settings.ts'
import './mail-table.ts'

const selectSettings = compiledOnce((db, organizationId: string) =>
  db.selectFrom('mail_settings').selectAll().where('organization_id', '=', organizationId),
)

/** The mail server of an organization; without a row, what counts where nothing was configured. */
export async function findMailSettings(tx: Db, organizationId: string): Promise<MailSettingsRow> {
  return (await tx.executeQuery(selectSettings(tx, organizationId))).rows[0] ?? unconfigured
}

/** The same, held against other writers to the end of the transaction: by the organization's own row, since this one may not be there yet. */
export async function findMailSettingsForUpdate(tx: Db, organizationId: string): Promise<MailSettingsRow> {
  await tx
    .selectFrom('organization_settings')
    .select('organization_id')
    .where('organization_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return findMailSettings(tx, organizationId)
}

/** Writes settings and counts their version up. */
export async function storeMailSettings(
  tx: Db,
  organizationId: string,
  values: Omit<Updateable<Tables['mail_settings']>, 'version' | 'organization_id'>,
): Promise<void> {
  await tx
    .insertInto('mail_settings')
    .values({ organization_id: organizationId, ...values })
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet({ ...values, version: sql`mail_settings.version + 1` }),
    )
    .execute()
}

/** Notes when people were last reminded. The version stays: nobody changed the settings. */
export async function noteReminded(tx: Db, organizationId: string): Promise<void> {
  await tx
    .updateTable('mail_settings')
    .set({ reminded_at: sql`now()` })
    .where('organization_id', '=', organizationId)
    .execute()
}
