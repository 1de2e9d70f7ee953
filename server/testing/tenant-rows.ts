import type { Database } from '../platform/database/index.ts'
import { asOwner } from './trace-queries.ts'

const id = 'gen_random_uuid()'
const soon = "now() + interval '1 hour'"

/** A row of each table that no everyday act fills, for an organization ($1) and a person of it ($2). */
const inserts = [
  `account_links (organization_id, id, user_id, purpose, email, created_by_name, expires_at)
   select $1, ${id}, $2, 'invitation', 'x@x.example', 'x', ${soon}`,
  `user_factors (organization_id, id, user_id, kind, last_used_at, confirmed_at) select $1, ${id}, $2, 'totp', null, null`,
  `passkeys (organization_id, id, user_id, name, credential_id, public_key, counter)
   select $1, ${id}, $2, 'x', gen_random_uuid()::text, '', 0`,
  `recovery_codes (organization_id, user_id, code_hash) select $1, $2, ''`,
  `one_time_codes (organization_id, id, user_id, session_id, purpose, method, destination, expires_at)
   select $1, ${id}, $2, ${id}, 'signIn', 'email', 'x@x.example', ${soon}`,
  `trusted_devices (organization_id, id, user_id, token_hash, expires_at) select $1, ${id}, $2, '', ${soon}`,
  `user_applications (organization_id, user_id, application) select $1, $2, 'x'`,
  `oidc_artifacts (organization_id, model, id_hash, user_id, payload) select $1, 'Grant', uuid_send(${id}), $2, '{}'`,
  `connector_secrets (organization_id, user_id, prefix, secret_hash) select $1, $2, 'x', ''`,
  `api_keys (organization_id, id, user_id, name, prefix, key_hash, created_by_name) select $1, ${id}, $2, 'x', 'x', '', 'x'`,
  `applications (id, key, name_fr, name_en, description_fr, description_en, icon, color, url, client_auth)
   select ${id}, 'offered', 'x', 'x', 'x', 'x', 'box', 'pine', 'https://x.example', 'secret'
   where $1::uuid <> $2::uuid and not exists (select from applications where key = 'offered')`,
  `application_permissions (application_id, permission, name_fr, name_en, place)
   select a.id, 'x', 'x', 'x', 1 from applications a where $1::uuid <> $2::uuid and a.key = 'offered'
     and not exists (select from application_permissions p where p.application_id = a.id)`,
  `organization_applications (organization_id, application, is_enabled) select $1, 'offered', $2::uuid is not null`,
  `organization_modes (organization_id, application, permission, mode)
   select $1, 'offered', 'x', 'request' where $2::uuid is not null`,
  `companies (organization_id, id, name) select $1, $2, 'x'`,
  `user_companies (organization_id, user_id, company_id, level)
   select $1, $2, $2, 'read'`,
  `contacts (organization_id, id, first_name, last_name) select $1, $2, 'x', 'x'`,
  `organization_duties (organization_id, duty, kind, label_fr, label_en, edited_by, is_seen_by_person,
   is_seen_by_provider, place) select $1, 'x', 'text', 'x', 'x', 'administrators', $2::uuid is not null, false, 1`,
  `user_duties (organization_id, user_id, duty, value) select $1, $2, 'x', 'x'`,
  `user_groups (organization_id, user_id, group_id) select $1, $2, id from groups where organization_id = $1 limit 1`,
  `user_managed_groups (organization_id, user_id, group_id)
   select $1, $2, id from groups where organization_id = $1 limit 1`,
  `ticket_counters (organization_id, year, last_number) select $1, 2020, 1 where $2::uuid is not null`,
  `tickets (organization_id, id, number, kind, proposals, lines, fingerprint, via, requested_by_name, promise_minutes)
   select $1, $2::uuid, '2020-0001', 'question', '[]', '[]', 'x', 'console', 'x', 60`,
  `ticket_events (organization_id, id, ticket_id, kind, author_name, side) select $1, ${id}, $2, 'opened', 'x', 'organization'`,
  `ticket_attachments (organization_id, id, ticket_id, name, type, content) select $1, ${id}, $2, 'x', 'x', ''`,
  `ticket_notes (organization_id, id, customer_id, ticket_id, author_name, text) select $1, ${id}, $1, $2, 'x', 'x'`,
  `desk_settings (organization_id) select $1 where $2::uuid is not null`,
  `desk_views (organization_id, id, user_id, name, is_shared, filters) select $1, ${id}, $2, 'x', true, '{}'`,
  `ticket_rules (organization_id, id, name, is_active, kinds, permissions, groups, own_domain_only)
   select $1, $2, 'x', false, '{}', '{}', false, true`,
  `organization_templates (organization_id, id, name, content) select $1, $2, 'x', '{}'`,
  `caller_calls (organization_id, id, agent_id, customer_id, user_id, reason, ends_at)
   select $1, ${id}, $2, $1, $2, 'x', ${soon}`,
  `user_permissions (organization_id, user_id, application, permission) select $1, $2, 'offered', 'x'`,
  `webhooks (organization_id, id, url, events, is_active, secret_sealed) select $1, $2, 'x', '{}', false, 'x'`,
  `webhook_deliveries (organization_id, id, webhook_id, event, message_id, payload) select $1, $2, $2, 'x', 'x', 'x'`,
  `mail_settings (organization_id) select $1 where $2::uuid is not null`,
  `mail_accounts (organization_id, user_id) select $1, $2`,
  `mail_connections (organization_id, state_hash, user_id, session_id, verifier_sealed, expires_at)
   select $1, '', $2, ${id}, 'x', ${soon}`,
  `mail_messages (organization_id, id, user_id, caller, from_name, from_address, recipients, subject)
   select $1, $2, $2, 'x', 'x', 'x', '{}', 'x'`,
  `mail_attachments (organization_id, message_id, place, name, type, content) select $1, $2, 0, 'x', 'x', ''`,
  `letter_texts (organization_id, template, language, subject, title, body)
   select $1, 'x', 'fr', 'x', 'x', 'x' where $2::uuid is not null`,
]

/** Gives an organization a row in each of those tables. */
export async function fillTenantTables(database: Database, organizationId: string, userId: string): Promise<void> {
  for (const insert of inserts) await asOwner(database, `insert into ${insert}`, [organizationId, userId])
}
