const ownTables = [
  'groups',
  'group_permissions',
  'users',
  'tags',
  'user_tags',
  'user_passwords',
  'sessions',
  'journal',
  'idempotency_keys',
]

// Not "force": the search functions run as the owner on purpose, and nothing else does after migrations.
const policies = ownTables
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy own_organization on ${table} for all to guichet_app
  using (organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid);
create policy any_organization on ${table} for all to guichet_system using (true) with check (true);`,
  )
  .join('\n')

/** Who may do what with which rows. The journal is append-only for both of the server's roles. */
export const foundationSecurity = `
${policies}
alter table organizations enable row level security;
create policy own_organization on organizations for select to guichet_app
  using (id = nullif(current_setting('guichet.organization_id', true), '')::uuid);
create policy any_organization on organizations for all to guichet_system using (true) with check (true);

do $$ begin
  execute format('grant usage on schema %I to guichet_app, guichet_system', current_schema());
end $$;
grant select, insert, update, delete on groups, group_permissions, users, tags, user_tags, user_passwords, sessions,
  idempotency_keys to guichet_app, guichet_system;
grant select on organizations to guichet_app;
grant select, insert, update, delete on organizations to guichet_system;
grant select, insert on journal to guichet_app, guichet_system;
grant select, insert, update, delete on server_settings, sign_in_failures to guichet_system;
revoke execute on function guichet_search_users(text[]), guichet_search_journal(text[]) from public;
grant execute on function guichet_search_users(text[]), guichet_search_journal(text[]) to guichet_app;
`
