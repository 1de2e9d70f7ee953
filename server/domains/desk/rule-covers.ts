import { guichetApplication } from '../applications/index.ts'
import type { StoredLine, TicketRow } from '../tickets/index.ts'
import type { RuleFacts } from './rule-facts-queries.ts'
import type { RuleRow } from './ticket-rule.ts'

type Asked = Pick<TicketRow, 'organization_id' | 'kind' | 'proposals' | 'lines'>

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The address of whom a ticket is about: of the new account, else of the one that is there. */
function emailOf({ proposals }: Asked, facts: RuleFacts): string | null {
  const created = proposals.find(({ kind }) => kind === 'user.create')
  return created ? text(created.values.email) : facts.email
}

function isOfOwnDomain(ticket: Asked, facts: RuleFacts): boolean {
  const domain = emailOf(ticket, facts)?.split('@').at(-1)?.toLowerCase()
  return domain !== undefined && facts.emailDomains.some((own) => own.toLowerCase() === domain)
}

function coversLine(rule: RuleRow, line: StoredLine): boolean {
  if (line.isByHand || line.application?.key === guichetApplication.key) return false
  switch (line.what) {
    case 'account':
    case 'status':
      return true
    case 'permission': {
      const key = `${line.application?.key ?? ''}:${line.permission ?? ''}`
      return line.action === 'remove' || (line.action === 'add' && rule.permissions.includes(key))
    }
    case 'primaryGroup':
    case 'secondaryGroup':
      return line.action === 'remove' || rule.groups
    // What somebody sees of companies, and whom they look after, no rule speaks of.
    default:
      return false
  }
}

const mayCreate = (rule: RuleRow, { proposals }: Asked): boolean =>
  proposals.every(({ kind, values }) => {
    if (kind !== 'user.create') return true
    const isPlain = (values.type ?? 'internal') !== 'connector' && !values.contact && !values.password
    return isPlain && (text(values.primaryGroup) === null || rule.groups)
  })

/**
 * F9: whether a rule approves a ticket alone. Everything it does not speak of is left to people: Guichet's own rights,
 * what is set by hand elsewhere, companies, and accounts of those who may do something in Guichet.
 */
export function covers(rule: RuleRow, ticket: Asked, facts: RuleFacts): boolean {
  const kinds = new Set([...rule.kinds, ...(ticket.kind === 'user.create' ? ['user.rights'] : [])])
  if (!rule.kinds.includes(ticket.kind) || !ticket.proposals.every(({ kind }) => kinds.has(kind))) return false
  if (rule.customers && !rule.customers.includes(ticket.organization_id)) return false
  if (ticket.lines.length === 0 || facts.isGuichetGroup || facts.isOfGuichet) return false
  if (rule.own_domain_only && !isOfOwnDomain(ticket, facts)) return false
  return mayCreate(rule, ticket) && ticket.lines.every((line) => coversLine(rule, line))
}
