import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { composeLetter, letterheadOf, type Outbox } from '../mail/index.ts'
import { findMailbox, findReader, findTicket, titleOf } from '../tickets/index.ts'

export const tellDeskQueue = 'desk.tell'

/** What the desk is written about, by the clock. */
export interface DeskTelling {
  organizationId: string
  ticketId: string
  what: 'overdue' | 'couldNotApply'
  text?: string
}

export interface DeskLetterNeeds {
  db: Db
  translate: Translate
  outbox: Outbox
  /** Where this server is reached. */
  baseUrl: string
}

/** Has the desk written to once the transaction is committed: who looks after the ticket, else the desk's mailbox. */
export async function tellDesk(sendJob: SendJob, tx: Db, telling: DeskTelling): Promise<void> {
  await sendJob(tx, tellDeskQueue, telling)
}

/** Writes that letter. Without anybody to write to, or when the ticket is gone, there is none. */
export async function writeToDesk(needs: DeskLetterNeeds, { ticketId, what, text = '' }: DeskTelling): Promise<void> {
  const { db, translate, outbox, baseUrl } = needs
  if (!outbox.canMail) return
  const told = await acrossOrganizations(db, async (tx) => {
    const row = await findTicket(tx, ticketId)
    if (!row) return null
    const reader = (await findReader(tx, row.assigned_to)) ?? (await findMailbox(tx))
    if (!reader) return null
    return { row, reader, head: await letterheadOf(tx, row.organization_id, `desk.${what}`, reader.language) }
  })
  if (!told) return
  const { row, reader, head } = told
  const values = {
    text,
    name: reader.name,
    number: row.number,
    what: titleOf(row, { userId: reader.id, language: reader.language, translate }),
    link: `${baseUrl}/desk/${row.id}`,
  }
  await outbox.mail(reader, composeLetter(translate, head, values), `${ticketId}.${what}.${row.version}`)
}
