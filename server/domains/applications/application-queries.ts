import { type Insertable, sql, type Updateable } from 'kysely'
import { compiledOnce, type Db } from '../../platform/database/index.ts'
import type { ApplicationRow } from './application.ts'
import type { ApplicationsTable } from './application-table.ts'
import { dutiesOfApplication, permissionsOfApplication, sectionsOfApplication } from './declared-queries.ts'

function applications(db: Db) {
  return db
    .selectFrom('applications')
    .leftJoin('application_secrets', 'application_secrets.application_id', 'applications.id')
    .selectAll('applications')
    .select([
      'application_secrets.created_at as secret_created_at',
      'application_secrets.secret_hash',
      sectionsOfApplication.as('sections'),
      permissionsOfApplication.as('permissions'),
      dutiesOfApplication.as('duties'),
    ])
}

/** All applications of the suite, in the order of their keys. */
export async function listApplications(tx: Db): Promise<ApplicationRow[]> {
  return applications(tx).orderBy('applications.key').execute()
}

/** One application, or undefined. */
export async function findApplication(tx: Db, id: string): Promise<ApplicationRow | undefined> {
  return applications(tx).where('applications.id', '=', id).executeTakeFirst()
}

/** The statement that reads one application by its key. Its secret's hash comes only where the role may see it. */
export const selectApplicationByKey = compiledOnce((db, key: string) =>
  applications(db).where('applications.key', '=', key),
)

/** One application, held against other writers to the end of the transaction. */
export async function findApplicationForUpdate(tx: Db, id: string): Promise<ApplicationRow | undefined> {
  const held = await tx.selectFrom('applications').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && findApplication(tx, id)
}

/** Whether another application has this key already. */
export async function isKeyTaken(tx: Db, key: string): Promise<boolean> {
  return (await tx.selectFrom('applications').select('id').where('key', '=', key).executeTakeFirst()) !== undefined
}

/** Adds an application. */
export async function insertApplication(tx: Db, row: Insertable<ApplicationsTable>): Promise<void> {
  await tx.insertInto('applications').values(row).execute()
}

/** Changes an application and counts its version up. */
export async function updateApplicationRow(tx: Db, id: string, values: Updateable<ApplicationsTable>): Promise<void> {
  await tx
    .updateTable('applications')
    .set({ ...values, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Removes an application with its secret and what it declares. What groups hold of it stays without effect. */
export async function deleteApplicationRow(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('applications').where('id', '=', id).execute()
}

/** Keeps the hash of a new client secret in place of the old one. */
export async function storeSecret(tx: Db, applicationId: string, secretHash: Buffer): Promise<void> {
  await tx
    .insertInto('application_secrets')
    .values({ application_id: applicationId, secret_hash: secretHash })
    .onConflict((conflict) =>
      conflict.column('application_id').doUpdateSet({ secret_hash: secretHash, created_at: sql`now()` }),
    )
    .execute()
}

/** Removes the client secret: the application needs none any more. */
export async function deleteSecret(tx: Db, applicationId: string): Promise<void> {
  await tx.deleteFrom('application_secrets').where('application_id', '=', applicationId).execute()
}
