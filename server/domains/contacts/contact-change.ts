import type { Named } from '../../../contract/index.ts'
import { contactDataFaults } from '../../platform/contact-data/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { findCompanies } from '../companies/index.ts'
import type { Card, ContactRow } from './contact.ts'
import { findContactForUpdate } from './contact-queries.ts'

/** Reads the card for update. Throws 404 when it does not exist in this organization. */
export async function loadContact({ tx }: ChangeContext, target: string | undefined): Promise<ContactRow> {
  const row = target && (await findContactForUpdate(tx, target))
  if (!row) throw notFound()
  return row
}

/** The steps that all changes of contact cards share. */
export const contactsChange = {
  category: 'accounts' as const,
  permission: 'users.manage',
  needsReason: false,
}

/** The company of this id, null where none is asked for, undefined where there is no such company. */
export async function findCompany(tx: Db, id: string | null): Promise<Named | null | undefined> {
  if (id === null) return null
  const [company] = await findCompanies(tx, [id])
  return company
}

/** What is wrong with a card as it would be, by itself: address and numbers are judged as those of accounts are. */
export function cardFaults(card: Card, company: Named | null | undefined): FieldFault[] {
  const faults: FieldFault[] = contactDataFaults(card)
  if (company === undefined) faults.push({ field: '/company', code: 'companyUnknown' })
  return faults
}
