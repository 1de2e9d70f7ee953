const ownTables = [
  'organization_settings',
  'account_links',
  'user_factors',
  'passkeys',
  'recovery_codes',
  'one_time_codes',
  'trusted_devices',
  'user_applications',
  'oidc_artifacts',
  'connector_secrets',
  'api_keys',
]

const policies = ownTables
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy own_organization on ${table} for all to guichet_app
  using (organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('guichet.organization_id', true), '')::uuid);
create policy any_organization on ${table} for all to guichet_system using (true) with check (true);
grant select, insert, update, delete on ${table} to guichet_app, guichet_system;`,
  )
  .join('\n')

const isProvider = `exists (select from organizations
  where id = nullif(current_setting('guichet.organization_id', true), '')::uuid and kind = 'provider')`

const providersTables = ['applications', 'application_permissions']
const providersPolicies = providersTables
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy readable on ${table} for select to guichet_app using (true);
create policy providers_own on ${table} for all to guichet_app using (${isProvider}) with check (${isProvider});
create policy any_organization on ${table} for all to guichet_system using (true) with check (true);
grant select, insert, update, delete on ${table} to guichet_app, guichet_system;`,
  )
  .join('\n')

/** Who may do what with the new rows: organizations with their own, the vendor alone with applications and their secrets. */
export const oneSignInSecurity = `
${policies}
${providersPolicies}
alter table application_secrets enable row level security;
create policy providers_own on application_secrets for all to guichet_app using (${isProvider}) with check (${isProvider});
create policy any_organization on application_secrets for all to guichet_system using (true) with check (true);
grant select, insert, update, delete on application_secrets to guichet_app, guichet_system;
grant select, insert, update, delete on passkey_challenges, signing_keys to guichet_system;
`
