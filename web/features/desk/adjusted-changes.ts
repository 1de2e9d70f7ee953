import type { DeskTicket } from '../../../contract/desk-shapes.ts'
import type { CompanyLevel, PermissionRef } from '../../../contract/rights-shapes.ts'
import type { TicketLine } from '../../../contract/ticket-shapes.ts'

/** What one line becomes: other dates, another right of its application, another group, another level. */
export type LineAdjustment = {
  permission?: string
  from?: string | null
  until?: string | null
  group?: string
  level?: CompanyLevel
  account?: Readonly<Record<string, string>>
}

/** How somebody at the desk changes what is asked, line by line; `added`: rights that were not asked for. */
export type Adjustments = {
  readonly lines: Readonly<Record<string, LineAdjustment>>
  readonly added: readonly PermissionRef[]
}

export const noAdjustments: Adjustments = { lines: {}, added: [] }

type Changes = DeskTicket['change']
type Values = Changes[number]['values']
type Entry = Record<string, unknown>

/** Says whether anything is adjusted. */
export function hasAdjustments({ lines, added }: Adjustments): boolean {
  return added.length > 0 || Object.values(lines).some((line) => Object.keys(line).length > 0)
}

/** Returns the adjustments with something more of a line adjusted. */
export function withAdjustment(adjustments: Adjustments, id: string, part: LineAdjustment): Adjustments {
  return { ...adjustments, lines: { ...adjustments.lines, [id]: { ...adjustments.lines[id], ...part } } }
}

/** Returns the adjustments with a line as it was asked. */
export function withoutAdjustment({ lines, added }: Adjustments, id: string): Adjustments {
  const { [id]: _, ...others } = lines
  return { lines: others, added }
}

// What is added stands in a plain list or beside what is taken away.
function editAdded(values: Values, field: string, edit: (entries: Entry[]) => Entry[]): Values {
  const given = values[field]
  if (Array.isArray(given)) return { ...values, [field]: edit(given.map(entryOf)) }
  const { add, ...rest } = (given ?? {}) as { add?: unknown[] }
  return { ...values, [field]: { ...rest, add: edit((add ?? []).map(entryOf)) } }
}

const entryOf = (entry: unknown): Entry => (typeof entry === 'string' ? { id: entry } : (entry as Entry))

const datesOf = ({ from, until }: LineAdjustment) => ({
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
})

function adjustLine(values: Values, line: TicketLine, wanted: LineAdjustment): Values {
  const { what, application, permission } = line
  if (what === 'account') {
    return { ...values, ...wanted.account, ...(wanted.group !== undefined && { primaryGroup: wanted.group }) }
  }
  if (what === 'primaryGroup') {
    const { from: primaryGroupFrom, until: primaryGroupUntil } = wanted
    return {
      ...values,
      ...(wanted.group !== undefined && { primaryGroup: wanted.group }),
      ...(primaryGroupFrom !== undefined && { primaryGroupFrom }),
      ...(primaryGroupUntil !== undefined && { primaryGroupUntil }),
    }
  }
  if (what === 'permission') {
    return editAdded(values, 'permissions', (entries) =>
      entries.map((entry) =>
        entry.application === application?.key && entry.permission === permission
          ? { ...entry, ...datesOf(wanted), permission: wanted.permission ?? permission }
          : entry,
      ),
    )
  }
  const isThis = ({ id }: Entry) => typeof id === 'string' && line.id.includes(id)
  if (what === 'company' && wanted.level !== undefined) {
    const { level } = wanted
    return editAdded(values, 'companies', (entries) => entries.map((one) => (isThis(one) ? { ...one, level } : one)))
  }
  if (what === 'secondaryGroup') {
    return editAdded(values, 'secondaryGroups', (entries) =>
      entries.map((entry) =>
        isThis(entry)
          ? { ...entry, ...(wanted.group !== undefined && { id: wanted.group }), ...datesOf(wanted) }
          : entry,
      ),
    )
  }
  return values
}

/**
 * F9: takes a ticket, its lines and what is adjusted; returns the changes to propose instead, each complete. What is not
 * adjusted stays as asked.
 */
export function adjustedChanges(
  { change, adjusted }: Pick<DeskTicket, 'change' | 'adjusted'>,
  lines: readonly TicketLine[],
  adjustments: Adjustments,
): { kind: string; values: Values }[] {
  return (adjusted ?? change).map(({ kind, values }) => {
    let wanted: Values = values
    for (const line of lines) {
      const adjustment = adjustments.lines[line.id]
      const isItsChange = (line.what === 'account') === (kind === 'user.create')
      if (adjustment !== undefined && isItsChange) wanted = adjustLine(wanted, line, adjustment)
    }
    if (kind === 'user.rights' && adjustments.added.length > 0) {
      wanted = editAdded(wanted, 'permissions', (entries) => [
        ...entries,
        ...adjustments.added.map((ref) => ({ ...ref })),
      ])
    }
    return { kind, values: wanted }
  })
}
