import type { TicketReader } from './present-summary.ts'
import type { TicketRow } from './ticket-queries.ts'

const most = 12

/**
 * What a ticket asks, a line each, for a letter; `withStates` says of each what was decided. Of a question there are none.
 */
export function toldLines(
  { lines, adjusted_lines, line_states }: Pick<TicketRow, 'lines' | 'adjusted_lines' | 'line_states'>,
  withStates: boolean,
  { translate, language }: Omit<TicketReader, 'userId'>,
): string[] {
  const all = adjusted_lines ?? lines
  const told = all.slice(0, most).map(({ id, application, name, action }) => {
    const words = [application?.name[language], name[language]].filter(Boolean).join(' – ')
    const state = withStates ? line_states[id]?.state : undefined
    const line = translate(language, `ticket.told.${action}`, { name: words })
    return state ? translate(language, `ticket.toldState.${state}`, { line }) : line
  })
  const left = all.length - told.length
  return left > 0 ? [...told, translate(language, 'ticket.toldMore', { count: left })] : told
}
