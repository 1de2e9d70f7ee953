import { sql } from 'kysely'
import type { Db } from '../server/platform/database/index.ts'

/** Whether a sample organization is there with its people. */
export async function hasPeople(tx: Db, slug: string): Promise<{ id: string | null; hasPeople: boolean }> {
  const row = await tx
    .selectFrom('organizations')
    .select(['id', sql<boolean>`exists (select from users where organization_id = organizations.id)`.as('hasPeople')])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ?? { id: null, hasPeople: false }
}

/** The account of this sign-in name in the transaction's organization, or null. */
export async function findAccountId(tx: Db, signInName: string): Promise<string | null> {
  const row = await tx.selectFrom('users').select('id').where('sign_in_name', '=', signInName).executeTakeFirst()
  return row?.id ?? null
}

/** Opens a sample account that was given its password. */
export async function openAccount(tx: Db, userId: string): Promise<void> {
  await tx.updateTable('users').set({ status: 'active' }).where('id', '=', userId).execute()
}

/** Pretends that a sample person signed in some days ago. */
export async function pretendSignedIn(tx: Db, userId: string, days: number): Promise<void> {
  await tx
    .updateTable('users')
    .set({ last_sign_in_at: sql<Date>`now() - ${`${days} days ${(days * 7) % 11} hours`}::interval` })
    .where('id', '=', userId)
    .execute()
}

/** What the vendor knows of a sample customer, and whether it decides about everything there. Across organizations. */
export async function describeCustomer(
  tx: Db,
  slug: string,
  { municipality, isDecidedByProvider }: { municipality?: string; isDecidedByProvider?: true },
): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({
      municipality: municipality ?? null,
      email_domains: [`${slug}.example`],
      is_decided_by_provider: isDecidedByProvider ?? false,
    })
    .where('slug', '=', slug)
    .where('kind', '=', 'customer')
    .execute()
}

/** Pretends that a request was sent so many hours ago, with all that happened to it. Across organizations. */
export async function pretendSentBefore(tx: Db, id: string, hours: number): Promise<void> {
  const ago = sql`${`${hours} hours`}::interval`
  const { organization_id } = await tx
    .updateTable('tickets')
    .set({
      created_at: sql<Date>`created_at - ${ago}`,
      taken_at: sql<Date>`taken_at - ${ago} * 0.8`,
      due_at: sql<Date>`case when due_at is null then null
        else guichet_due_at(created_at - ${ago}, promise_minutes) end`,
    })
    .where('id', '=', id)
    .returning('organization_id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('ticket_events')
    .set({ at: sql<Date>`at - ${ago} * case kind when 'opened' then 1 else 0.8 end` })
    .where('organization_id', '=', organization_id)
    .where('ticket_id', '=', id)
    .execute()
}

/** The port of the organization's mail server, or null. */
export async function mailPortOf(tx: Db): Promise<number | null> {
  return (await tx.selectFrom('mail_settings').select('port').executeTakeFirst())?.port ?? null
}

/** The people who sign in and have an address, in the order of their creation. */
export async function listWithAddress(tx: Db): Promise<string[]> {
  const rows = await tx
    .selectFrom('users')
    .select('id')
    .where('type', '!=', 'connector')
    .where('status', '=', 'active')
    .where('email', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
