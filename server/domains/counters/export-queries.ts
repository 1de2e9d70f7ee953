import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** Rows of one kind: each as JSON text, with where the next page begins. */
interface ExportedRow {
  id: string
  item: string
}

/** A list in the exported document, read a page at a time in the order of ids. */
export interface ExportedList {
  name: string
  /** How many at a time: rows that may be large come one by one. */
  size: number
  select: RawBuilder<unknown>
}

const own = (table: string) =>
  sql`${sql.ref(`${table}.organization_id`)} = nullif(current_setting('guichet.organization_id', true), '')::uuid`

const list = (items: RawBuilder<unknown>) => sql`coalesce((${items}), '[]'::jsonb)`

const period = sql`'from', m.valid_from, 'until', m.valid_until, 'givenBy', m.given_by_name, 'givenAt', m.given_at`

// What the customer keeps from the vendor stays out of what the vendor's people take along.
const duties =
  list(sql`select jsonb_agg(jsonb_build_object('application', d.application, 'duty', d.duty, 'value', d.value))
  from user_duties d where d.organization_id = users.organization_id and d.user_id = users.id and (
    exists (select from organization_duties o where o.organization_id = d.organization_id and d.application = ''
      and o.duty = d.duty and o.is_seen_by_provider)
    or exists (select from applications a join application_duties s on s.application_id = a.id
      where a.key = d.application and s.duty = d.duty and s.is_seen_by_provider))`)

const ofUser = (table: string) =>
  sql`${sql.table(table)} m where m.organization_id = users.organization_id and m.user_id = users.id`

const people = sql`select users.id, jsonb_build_object('id', users.id, 'signInName', users.sign_in_name, 'email', users.email,
  'firstName', users.first_name, 'lastName', users.last_name, 'position', users.position, 'phone', users.phone,
  'mobile', users.mobile, 'language', users.language, 'type', users.type, 'status', users.status,
  'neverSignsIn', users.never_signs_in, 'contact', users.contact_id, 'secondFactor', users.second_factor,
  'owner', users.owner_id, 'mainCompany', users.main_company_id, 'allCompaniesLevel', users.all_companies_level,
  'primaryGroup', users.primary_group_id, 'primaryGroupFrom', users.primary_group_from,
  'primaryGroupUntil', users.primary_group_until, 'isLimited', users.is_limited,
  'lastSignInAt', nullif(users.last_sign_in_at, '-infinity'), 'createdAt', users.created_at,
  'tags', ${list(sql`select jsonb_agg(m.tag_id) from ${ofUser('user_tags')}`)},
  'secondaryGroups', ${list(sql`select jsonb_agg(jsonb_build_object('group', m.group_id, ${period})) from ${ofUser('user_groups')}`)},
  'permissions', ${list(sql`select jsonb_agg(jsonb_build_object('application', m.application, 'permission', m.permission,
    ${period})) from ${ofUser('user_permissions')}`)},
  'companies', ${list(sql`select jsonb_agg(jsonb_build_object('company', m.company_id, 'level', m.level))
    from ${ofUser('user_companies')}`)},
  'managedGroups', ${list(sql`select jsonb_agg(m.group_id) from ${ofUser('user_managed_groups')}`)},
  'duties', ${duties}) as item from users where ${own('users')}`

const groups = sql`select groups.id, jsonb_build_object('id', groups.id, 'name', groups.name, 'description',
  groups.description, 'isShared', groups.shared_id is not null, 'secondFactor', groups.second_factor,
  'permissions', ${list(sql`select jsonb_agg(r.application || ':' || r.permission) from group_rights r
    where r.organization_id = groups.organization_id and r.group_id = groups.id`)}) as item
  from groups where ${own('groups')}`

const tickets = sql`select tickets.id, jsonb_build_object('id', tickets.id, 'number', tickets.number, 'kind', tickets.kind,
  'status', tickets.status, 'subject', tickets.subject, 'target', tickets.target_id, 'targetName', tickets.target_name,
  'proposals', tickets.proposals, 'lines', tickets.lines, 'outcome', tickets.outcome, 'reason', tickets.reason,
  'note', tickets.note, 'requestedBy', tickets.requested_by, 'requestedByName', tickets.requested_by_name,
  'createdAt', tickets.created_at, 'dueAt', tickets.due_at, 'decidedAt', tickets.decided_at,
  'decidedByName', tickets.decided_by_name, 'decisionNote', tickets.decision_note, 'appliedAt', tickets.applied_at,
  'events', ${list(sql`select jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at, 'kind', e.kind,
    'authorName', e.author_name, 'side', e.side, 'text', e.text) order by e.id) from ticket_events e
    where e.organization_id = tickets.organization_id and e.ticket_id = tickets.id`)}) as item
  from tickets where ${own('tickets')}`

const attachments = sql`select ticket_attachments.id, jsonb_build_object('id', ticket_attachments.id,
  'ticket', ticket_attachments.ticket_id, 'event', ticket_attachments.event_id, 'name', ticket_attachments.name,
  'type', ticket_attachments.type, 'createdAt', ticket_attachments.created_at,
  'contentBase64', translate(encode(ticket_attachments.content, 'base64'), E'\\n', '')) as item
  from ticket_attachments where ${own('ticket_attachments')} and ticket_attachments.event_id is not null`

const journal = sql`select journal.id, jsonb_build_object('id', journal.id, 'at', journal.at, 'kind', journal.kind,
  'via', journal.via, 'actor', journal.actor_id, 'actorName', journal.actor_name, 'target', journal.target_id,
  'targetName', journal.target_name, 'before', journal.before, 'after', journal.after, 'reason', journal.reason,
  'note', journal.note) as item from journal where ${own('journal')}`

const tags = sql`select tags.id, jsonb_build_object('id', tags.id, 'name', tags.name) as item from tags where ${own('tags')}`

const companies = sql`select companies.id, jsonb_build_object('id', companies.id, 'name', companies.name,
  'code', companies.code) as item from companies where ${own('companies')}`

const contacts = sql`select contacts.id, jsonb_build_object('id', contacts.id, 'firstName', contacts.first_name,
  'lastName', contacts.last_name, 'email', contacts.email, 'phone', contacts.phone, 'mobile', contacts.mobile,
  'position', contacts.position, 'company', contacts.company_id) as item from contacts where ${own('contacts')}`

const declaredDuties = sql`select organization_duties.id, jsonb_build_object('key', duty, 'kind', kind,
  'label', jsonb_build_object('fr', label_fr, 'en', label_en), 'options', options, 'editedBy', edited_by) as item
  from organization_duties where ${own('organization_duties')}`

/** Everything of an organization that has rows of its own. Columns are named one by one: no hash or secret is among them. */
export const exportedLists: ExportedList[] = [
  { name: 'groups', size: 500, select: groups },
  { name: 'tags', size: 500, select: tags },
  { name: 'companies', size: 500, select: companies },
  { name: 'contacts', size: 500, select: contacts },
  { name: 'duties', size: 500, select: declaredDuties },
  { name: 'people', size: 500, select: people },
  { name: 'tickets', size: 200, select: tickets },
  { name: 'attachments', size: 1, select: attachments },
  { name: 'journal', size: 500, select: journal },
]

/** A page of one list of the transaction's organization, after an id. */
export async function readExported(tx: Db, { select, size }: ExportedList, after: string): Promise<ExportedRow[]> {
  const { rows } = await sql<ExportedRow>`select listed.id, listed.item::text as item from (${select}) listed
    where listed.id > ${after}::uuid order by listed.id limit ${size}`.execute(tx)
  return rows
}

/** What there is once of the transaction's organization, as JSON text: itself, its settings, and what the vendor decided. */
export async function readExportedHead(tx: Db): Promise<string> {
  const { rows } = await sql<{ head: string }>`select jsonb_build_object(
    'exportedAt', now(),
    'organization', jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'municipality', o.municipality,
      'emailDomains', to_jsonb(o.email_domains), 'status', o.status, 'isDecidedByProvider', o.is_decided_by_provider,
      'createdAt', o.created_at),
    'settings', jsonb_build_object('secondFactor', s.second_factor, 'passwordMinLength', s.password_min_length,
      'passwordMinStrength', s.password_min_strength, 'passwordBlockedWords', s.password_blocked_words,
      'signInNameCase', s.sign_in_name_case, 'namingConvention', s.naming_convention, 'genericNames', s.generic_names,
      'genericWords', s.generic_words, 'listsOnlyWithAccess', s.lists_only_with_access,
        'emailSignInNames', s.email_sign_in_names, 'accentColor', s.accent_color),
    'applications', ${list(sql`select jsonb_agg(jsonb_build_object('key', e.application, 'isEnabled', e.is_enabled))
      from organization_applications e where e.organization_id = o.id`)},
    'modes', ${list(sql`select jsonb_agg(jsonb_build_object('application', m.application, 'permission', m.permission,
      'mode', m.mode)) from organization_modes m where m.organization_id = o.id`)})::text as head
    from organizations o join organization_settings s on s.organization_id = o.id 
    where o.id = nullif(current_setting('guichet.organization_id', true), '')::uuid`.execute(tx)
  return rows[0]?.head ?? '{}'
}
