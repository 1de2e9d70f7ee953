import type { Database } from '../platform/database/index.ts'

const traces = [
  'select id, version, status, primary_group_id from users order by id',
  'select user_id, hash, must_change from user_passwords order by user_id',
  'select user_id, tag_id from user_tags order by user_id, tag_id',
  'select id, name from tags order by id',
  'select id, version from companies order by id',
  'select id, version from contacts order by id',
  'select user_id, group_id, valid_from, valid_until from user_groups order by user_id, group_id',
  'select user_id, application, permission, valid_from, valid_until from user_permissions order by 1, 2, 3',
  'select user_id, company_id, level from user_companies order by user_id, company_id',
  'select user_id, group_id from user_managed_groups order by user_id, group_id',
  'select id, version, status from organizations order by id',
  'select id, version from organization_templates order by id',
  'select id, used_at, cancelled_at from account_links order by id',
  'select organization_id, version from organization_settings order by organization_id',
  'select id, version from groups order by id',
  'select id, version from applications order by id',
  'select application_id, secret_hash from application_secrets order by application_id',
  'select organization_id, application, is_enabled from organization_applications order by 1, 2',
  'select organization_id, application, permission, mode from organization_modes order by 1, 2, 3',
  'select id, version, status from tickets order by id',
  'select id, ticket_id from ticket_events order by id',
  'select id, event_id from ticket_attachments order by id',
  'select id from journal order by id',
  'select organization_id, version, password_sealed, reminded_at from mail_settings order by 1',
  'select user_id, version, password_sealed, oauth_client, tested_at from mail_accounts order by 1',
  'select id, status from mail_messages order by id',
  'select id from user_factors where confirmed_at is not null order by id',
  'select id from passkeys order by id',
  'select code_hash, used_at from recovery_codes order by code_hash',
  `select id from pgboss.job where name in ('sign-in.forgive', 'mail.notice', 'links.send', 'ticket.tell') order by id`,
]

/** Everything a change could leave behind, of all organizations, as text to compare. */
async function traceOf(database: Database): Promise<string> {
  const rows: unknown[] = []
  for (const trace of traces) rows.push((await database.pool.query(trace)).rows)
  return JSON.stringify(rows)
}

/** Does something that must be refused or change nothing. Returns its answer; throws when it wrote a row. */
export async function unwritten<Answer>(database: Database, act: () => Promise<Answer>): Promise<Answer> {
  const before = await traceOf(database)
  const answer = await act()
  if ((await traceOf(database)) !== before) throw new Error(`rows were written: ${JSON.stringify(answer)}`)
  return answer
}

/** Runs a statement past row-level security, as whoever owns the database: tests set the clock of rows with it. */
export async function asOwner(
  database: Database,
  statement: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return (await database.pool.query(statement, values)).rows as Record<string, unknown>[]
}
