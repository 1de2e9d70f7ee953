import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import './session-table.ts'

/** For how many days a browser may be trusted. */
export const trustDays = 30

/** Trusts a browser: no second factor is asked there while the rule leaves it to the person. */
export async function insertTrustedDevice(
  tx: Db,
  device: { organizationId: string; userId: string; tokenHash: Buffer },
): Promise<void> {
  await tx
    .insertInto('trusted_devices')
    .values({
      organization_id: device.organizationId,
      id: uuidv7(),
      user_id: device.userId,
      token_hash: device.tokenHash,
      expires_at: sql<Date>`now() + ${`${trustDays} days`}::interval`,
    })
    .execute()
}

/** Whether a browser is trusted for this person. */
export async function isTrustedDevice(tx: Db, userId: string, tokenHash: Buffer): Promise<boolean> {
  const device = await tx
    .selectFrom('trusted_devices')
    .select('id')
    .where('user_id', '=', userId)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return device !== undefined
}

/** Trusts no browser of a person any more. */
export async function deleteTrustedDevicesOf(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('trusted_devices').where('user_id', '=', userId).execute()
}

/** Trusts no browser of anybody in an organization any more. */
export async function deleteTrustedDevicesIn(tx: Db, organizationId: string): Promise<void> {
  await tx.deleteFrom('trusted_devices').where('organization_id', '=', organizationId).execute()
}

/** Removes trust that is over, in all organizations. */
export async function deleteExpiredTrust(tx: Db): Promise<void> {
  await tx.deleteFrom('trusted_devices').where('expires_at', '<', sql<Date>`now()`).execute()
}
