import { type SelectQueryBuilder, sql } from 'kysely'
import type { Named } from '../../../contract/index.ts'
import type { Db, Tables } from '../../platform/database/index.ts'
import type { Card, ContactRow, LinkedUser } from './contact.ts'
import './contact-table.ts'

/** The table of cards, or what a statement has chosen of its rows. */
export type Cards = SelectQueryBuilder<Tables, 'contacts', unknown>

const company = sql<Named | null>`(select jsonb_build_object('id', c.id, 'name', c.name) from companies c
  where c.organization_id = contacts.organization_id and c.id = contacts.company_id)`

const linkedUsers = sql<LinkedUser[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', u.id, 'groupId', u.primary_group_id,
    'name', coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.sign_in_name)) order by u.sort_name, u.id)
  from users u where u.organization_id = contacts.organization_id and u.contact_id = contacts.id), '[]'::jsonb)`

/** Cards with all that is shown of them, to be narrowed by the caller. */
export function selectContacts(cards: Cards) {
  return cards.select([
    'contacts.id',
    'contacts.first_name as firstName',
    'contacts.last_name as lastName',
    'contacts.email',
    'contacts.phone',
    'contacts.mobile',
    'contacts.position',
    'contacts.version',
    company.as('company'),
    linkedUsers.as('users'),
  ])
}

/** One card, or undefined. */
export async function findContact(tx: Db, id: string): Promise<ContactRow | undefined> {
  return selectContacts(tx.selectFrom('contacts') as Cards)
    .where('contacts.id', '=', id)
    .executeTakeFirst()
}

/** One card, held against other writers to the end of the transaction; nobody is linked to it meanwhile. */
export async function findContactForUpdate(tx: Db, id: string): Promise<ContactRow | undefined> {
  const held = await tx.selectFrom('contacts').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && findContact(tx, id)
}

/** One card that stays as it is to the end of the transaction: an account is about to follow it. */
export async function findContactToFollow(tx: Db, id: string): Promise<ContactRow | undefined> {
  const held = await tx.selectFrom('contacts').select('id').where('id', '=', id).forShare().executeTakeFirst()
  return held && findContact(tx, id)
}

const columnsOf = (card: Card, companyId: string | null) => ({
  first_name: card.firstName,
  last_name: card.lastName,
  email: card.email,
  phone: card.phone,
  mobile: card.mobile,
  position: card.position,
  company_id: companyId,
})

/** Adds a card. */
export async function insertContact(
  tx: Db,
  organizationId: string,
  id: string,
  card: Card,
  companyId: string | null,
): Promise<void> {
  await tx
    .insertInto('contacts')
    .values({ organization_id: organizationId, id, ...columnsOf(card, companyId) })
    .execute()
}

/** Changes a card and counts its version up. */
export async function updateContactRow(tx: Db, id: string, card: Card, companyId: string | null): Promise<void> {
  await tx
    .updateTable('contacts')
    .set({ ...columnsOf(card, companyId), version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Removes a card that no account follows. */
export async function deleteContactRow(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('contacts').where('id', '=', id).execute()
}

/** What applications are told of the card that somebody's account is linked to (B2), for the documents they make. */
export interface ContactClaims extends Card {
  id: string
  displayName: string
  company: (Named & { code: string | null }) | null
}

/** The card's data for a token; undefined when the account follows none. */
export async function findContactClaims(tx: Db, userId: string): Promise<ContactClaims | undefined> {
  return tx
    .selectFrom('users')
    .innerJoin('contacts', (join) =>
      join
        .onRef('contacts.organization_id', '=', 'users.organization_id')
        .onRef('contacts.id', '=', 'users.contact_id'),
    )
    .select([
      'contacts.id',
      'contacts.first_name as firstName',
      'contacts.last_name as lastName',
      sql<string>`trim(contacts.first_name || ' ' || contacts.last_name)`.as('displayName'),
      'contacts.email',
      'contacts.phone',
      'contacts.mobile',
      'contacts.position',
      sql<
        ContactClaims['company']
      >`(select jsonb_build_object('id', c.id, 'name', c.name, 'code', c.code) from companies c
        where c.organization_id = contacts.organization_id and c.id = contacts.company_id)`.as('company'),
    ])
    .where('users.id', '=', userId)
    .executeTakeFirst()
}
