import { sql } from 'kysely'
import type { MailFailure } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import './mail-table.ts'

/** Notes how the last test of somebody's saved account went. The version stays: nobody changed the account. */
export async function noteTested(
  tx: Db,
  { organizationId, userId }: { organizationId: string; userId: string },
  failure: MailFailure | null,
): Promise<void> {
  const tested = { tested_at: sql<Date>`now()`, test_failure: failure }
  await tx
    .insertInto('mail_accounts')
    .values({ organization_id: organizationId, user_id: userId, ...tested })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doUpdateSet(tested))
    .execute()
}
