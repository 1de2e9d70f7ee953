import type { z } from 'zod'
import type { approveTicketShape } from '../../../contract/index.ts'
import { broken, type FieldFault } from '../../platform/http/index.ts'
import type { LineState, StoredLine } from '../tickets/index.ts'

/** What is decided on each line that is named; the others are approved. */
export type LineDecisions = z.output<typeof approveTicketShape>['lines']

const states = { approve: 'approved', refuse: 'refused', done: 'done', couldNot: 'couldNot' } as const

const pointer = (id: string) => `/lines/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`

function faultsOf(lines: StoredLine[], decisions: LineDecisions): FieldFault[] {
  const known = new Map(lines.map((line) => [line.id, line]))
  const unknown = Object.keys(decisions).filter((id) => !known.has(id))
  return [
    ...unknown.map((id) => ({ field: pointer(id), code: 'lineUnknown' })),
    ...lines.flatMap((line) => {
      const decision = decisions[line.id]?.decision
      const isOfHand = decision === 'done' || decision === 'couldNot'
      if (line.isByHand && (decision === undefined || decision === 'approve')) {
        return [{ field: pointer(line.id), code: 'lineByHand' }]
      }
      return !line.isByHand && isOfHand ? [{ field: pointer(line.id), code: 'lineNotByHand' }] : []
    }),
  ]
}

/**
 * What becomes of each line. Throws 422 for lines that the ticket does not have, for those set by hand of which it is not
 * said whether it was done, and when everything is refused: that is refusing the ticket, with a reason.
 */
export function judgeLines(lines: StoredLine[], decisions: LineDecisions): Record<string, LineState> {
  const faults = faultsOf(lines, decisions)
  if (faults.length > 0) throw broken(faults)
  const judged = lines.map(({ id }): [string, LineState] => {
    const decided = decisions[id]
    return [id, { state: states[decided?.decision ?? 'approve'], note: decided?.note || null }]
  })
  const isAllRefused = judged.length > 0 && judged.every(([, { state }]) => state === 'refused')
  if (isAllRefused) throw broken([{ field: '/lines', code: 'allLinesRefused' }])
  return Object.fromEntries(judged)
}

/** The ids of the lines that are not carried out. */
export const leftOut = (judged: Record<string, LineState>): ReadonlySet<string> =>
  new Set(
    Object.entries(judged).flatMap(([id, { state }]) => (state === 'refused' || state === 'couldNot' ? [id] : [])),
  )

/** Where two people have to approve: what either of them refused stays refused; else the second's word counts. */
export function bothDecided(first: LineDecisions, second: LineDecisions): LineDecisions {
  const refused = Object.entries(first).filter(([, { decision }]) => decision === 'refuse')
  return { ...first, ...second, ...Object.fromEntries(refused) }
}
