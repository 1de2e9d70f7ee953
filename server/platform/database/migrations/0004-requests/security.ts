const ownTables = [
  'ticket_counters',
  'tickets',
  'ticket_events',
  'ticket_attachments',
  'ticket_notes',
  'desk_settings',
  'desk_views',
  'ticket_rules',
  'organization_templates',
  'caller_calls',
  'webhooks',
  'webhook_deliveries',
]

const ownOrganization = `organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid`

const policies = ownTables
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy own_organization on ${table} for all to guichet_app using (${ownOrganization}) with check (${ownOrganization});
create policy any_organization on ${table} for all to guichet_system using (true) with check (true);
grant select, insert, update, delete on ${table} to guichet_app, guichet_system;`,
  )
  .join('\n')

/** Who may do what with the new rows. */
export const requestSecurity = `
${policies}
revoke execute on function guichet_desk_hours(date, date), guichet_due_at(timestamptz, integer),
  guichet_working_minutes(timestamptz, timestamptz), guichet_promise_hours(), guichet_is_decided_by_provider(uuid),
  guichet_provider_name(), guichet_search_tickets(text[]), guichet_awaited_events() from public;
grant execute on function guichet_due_at(timestamptz, integer), guichet_working_minutes(timestamptz, timestamptz),
  guichet_promise_hours(), guichet_is_decided_by_provider(uuid), guichet_provider_name(), guichet_awaited_events()
  to guichet_app, guichet_system;
grant execute on function guichet_search_tickets(text[]) to guichet_app;

-- The vendor's people who look after the suite have the desk from the first day; others are given it.
insert into group_permissions (organization_id, group_id, application, permission)
select organization_id, group_id, application, added.permission from group_permissions
cross join (values ('tickets.decide'), ('callers.help'), ('organizations.manage')) as added (permission)
where application = 'guichet' and group_permissions.permission = 'applications.manage';
`
