import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { type DeskSettingsFields, type DeskSettingsRow, initialDeskSettings } from './desk-settings.ts'
import './desk-table.ts'

const closedDays = sql<string[]>`array(select to_char(day, 'YYYY-MM-DD') from unnest(closed_days) day order by day)`

/** How the desk works, in the vendor's organization or across organizations (there is one desk). */
export async function findDeskSettings(tx: Db): Promise<DeskSettingsRow> {
  const row = await tx
    .selectFrom('desk_settings')
    .select([
      'time_zone as timeZone',
      'working_days as workingDays',
      'day_from_minute as dayFromMinute',
      'day_until_minute as dayUntilMinute',
      closedDays.as('closedDays'),
      'promise_hours as promiseHours',
      'remind_after_hours as remindAfterHours',
      'mailbox',
      'version',
    ])
    .executeTakeFirst()
  return row ?? initialDeskSettings
}

/** Makes writers of the desk's settings wait for each other, to the end of the transaction. */
export async function lockDeskSettings(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('guichet.desk-settings', 0))`.execute(tx)
}

/** Keeps how the desk works, and counts the version up. */
export async function storeDeskSettings(tx: Db, organizationId: string, fields: DeskSettingsFields): Promise<void> {
  const row = {
    time_zone: fields.timeZone,
    working_days: fields.workingDays,
    day_from_minute: fields.dayFromMinute,
    day_until_minute: fields.dayUntilMinute,
    closed_days: fields.closedDays,
    promise_hours: fields.promiseHours,
    remind_after_hours: fields.remindAfterHours,
    mailbox: fields.mailbox,
  }
  await tx
    .insertInto('desk_settings')
    .values({ ...row, organization_id: organizationId, version: 2 })
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet({ ...row, version: sql`desk_settings.version + 1` }),
    )
    .execute()
}

/** Whether the database knows this time zone: what it does not know, it cannot count in. */
export async function isTimeZone(tx: Db, name: string): Promise<boolean> {
  const { rows } = await sql`select from pg_timezone_names where name = ${name}`.execute(tx)
  return rows.length > 0
}
