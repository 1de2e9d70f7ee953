import type { DeskOptions } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import { applicationTexts, grantablePermissions, guichetApplication } from '../applications/index.ts'
import { findTicket, type TicketRow } from '../tickets/index.ts'
import { listGroupNames, listOfferedWords, type OfferedWords } from './adjust-option-queries.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { findPlace } from './desk-ticket-queries.ts'

type Offered = DeskOptions['applications'][number]

function namedIn({ lines, adjusted_lines }: TicketRow): string[] {
  const keys = [...lines, ...(adjusted_lines ?? [])].flatMap(({ application }) => application?.key ?? [])
  return [...new Set(keys)]
}

function guichet(language: Actor['language']): Offered {
  const { key } = guichetApplication
  const text = (name: string) => applicationTexts[language][name] ?? name
  const permissions = grantablePermissions('customer').map((permission) => ({
    key: permission,
    name: text(`permission.${key}.${permission}`),
  }))
  return { key, name: text(`application.${key}.name`), permissions }
}

function byApplication(rows: readonly OfferedWords[], language: Actor['language']): Offered[] {
  const found = new Map<string, Offered>()
  for (const row of rows) {
    const name = language === 'fr' ? row.application_fr : row.application_en
    const offered = found.get(row.application) ?? { key: row.application, name, permissions: [] }
    offered.permissions.push({ key: row.permission, name: language === 'fr' ? row.name_fr : row.name_en })
    found.set(row.application, offered)
  }
  return [...found.values()]
}

/** F9: what a ticket can be adjusted to: other rights of the applications that it names, and the groups. Throws 404. */
export async function adjustOptions(
  { database }: DeskNeeds,
  { language }: Actor,
  ticketId: string,
): Promise<DeskOptions> {
  const organizationId = await findPlace(database, ticketId)
  if (organizationId === undefined) throw notFound()
  return inOrganization(database.db, organizationId, async (tx) => {
    const ticket = await findTicket(tx, ticketId)
    if (!ticket) throw notFound()
    const keys = namedIn(ticket)
    const offered = byApplication(await listOfferedWords(tx, organizationId, keys), language)
    const applications = keys.includes(guichetApplication.key) ? [guichet(language), ...offered] : offered
    return { applications, groups: await listGroupNames(tx) }
  })
}
