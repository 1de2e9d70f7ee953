import type { TicketStatus, TicketSummary, TicketTurn } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { countWords, titleWords } from './summary-words.ts'
import { isOpen, type StoredLine } from './ticket.ts'
import type { SummaryRow } from './ticket-queries.ts'

/** Who reads a ticket, and in which words. */
export interface TicketReader {
  userId: string | null
  language: Language
  translate: Translate
}

/** Whose turn it is at this status; null once it is over. */
function turnOf(status: TicketStatus): TicketTurn | null {
  if (!isOpen(status)) return null
  return status === 'waiting' ? 'organization' : 'provider'
}

/** What a ticket is called: what is asked, and about whom. A question is called by its subject. */
export function titleOf(
  { kind, target_name, subject }: Pick<SummaryRow, 'kind' | 'target_name' | 'subject'>,
  { translate, language }: TicketReader,
): string {
  if (subject !== null) return subject
  return titleWords(translate, language, kind, target_name ?? '')
}

const counted = ['permission', 'secondaryGroup', 'company'] as const
// What the title says already: told only where there is nothing else to tell.
const inTitle: ReadonlySet<string> = new Set(['account', 'status', 'group'])

/** What is asked in a few words. Takes the lines as they stand: as adjusted, else as asked. */
function summaryOf(lines: StoredLine[], { translate, language }: TicketReader): string {
  const counts = counted.flatMap((what) =>
    (['add', 'remove'] as const).flatMap((action) => {
      const count = lines.filter((line) => line.what === what && line.action === action).length
      return count === 0 ? [] : [countWords(translate, language, `ticket.count.${what}.${action}`, count)]
    }),
  )
  const others = lines.filter(({ what }) => !inTitle.has(what) && !(counted as readonly string[]).includes(what))
  const told = [...others.map(({ name }) => name[language]), ...counts]
  return (told.length > 0 ? told : lines.map(({ name }) => name[language])).join(', ')
}

/** The short form of a ticket, in the reader's language. */
export function presentSummary(row: SummaryRow, reader: TicketReader): TicketSummary {
  const isYou = row.requested_by !== null && row.requested_by === reader.userId
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: titleOf(row, reader),
    summary: summaryOf(row.adjusted_lines ?? row.lines, reader),
    target:
      row.target_id === null ? null : { id: row.target_id, name: row.target_name ?? '', exists: row.target_exists },
    status: row.status,
    turn: turnOf(row.status),
    requestedBy: { id: row.requested_by, name: row.requested_by_name, isYou },
    assignedTo: row.assigned_to_name,
    dueAt: row.due_at?.toISOString() ?? null,
    isOverdue: isOpen(row.status) && row.due_at !== null && row.due_at.getTime() < Date.now(),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    version: row.version,
  }
}
