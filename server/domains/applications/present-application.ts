import type { Application } from '../../../contract/index.ts'
import { type ApplicationRow, fieldsOf } from './application.ts'

/** An application as the vendor's people see it: everything but its secret. */
export function presentApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    ...(fieldsOf(row) as Pick<Application, keyof ReturnType<typeof fieldsOf>>),
    clientId: row.key,
    secretCreatedAt: row.secret_created_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  }
}
