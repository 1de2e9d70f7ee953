import { sharedGroupFunctions } from './shared-groups.ts'

const ownTables = [
  'user_groups',
  'user_permissions',
  'user_managed_groups',
  'companies',
  'user_companies',
  'contacts',
  'organization_duties',
  'user_duties',
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

/** What the vendor decides about its customers: each of them reads its own, the vendor's people write all. */
const decidedByProvider = ['organization_applications', 'organization_modes']
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy own_organization on ${table} for select to guichet_app using (${ownOrganization});
create policy providers on ${table} for all to guichet_app using (guichet_is_provider()) with check (guichet_is_provider());
create policy any_organization on ${table} for all to guichet_system using (true) with check (true);
grant select, insert, update, delete on ${table} to guichet_app, guichet_system;`,
  )
  .join('\n')

const ofProvider = ['application_sections', 'application_duties', 'shared_groups', 'shared_group_permissions']
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy readable on ${table} for select to guichet_app using (${table === 'shared_groups' ? 'guichet_is_provider()' : 'true'});
create policy providers_own on ${table} for all to guichet_app using (guichet_is_provider()) with check (guichet_is_provider());
create policy any_organization on ${table} for all to guichet_system using (true) with check (true);
grant select, insert, update, delete on ${table} to guichet_app, guichet_system;`,
  )
  .join('\n')

const searchContacts = `
create function guichet_search_contacts(words text[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  organization uuid := nullif(current_setting('guichet.organization_id', true), '')::uuid;
  query text := 'select id from public.contacts where organization_id = $1';
  word text;
begin
  if organization is null then return; end if;
  foreach word in array words loop
    word := replace(replace(replace(public.guichet_fold(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_');
    query := query || format(' and search like %L', case when length(word) < 3 then '% ' else '%' end || word || '%');
  end loop;
  return query execute query || ' limit 10001' using organization;
end $$;
revoke execute on function guichet_search_contacts(text[]) from public;
grant execute on function guichet_search_contacts(text[]) to guichet_app;
`

// It reads organizations as their owner: asked in a policy of that very table, it would otherwise ask itself.
const isProvider = `
create function guichet_is_provider() returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.organizations
    where id = nullif(current_setting('guichet.organization_id', true), '')::uuid and kind = 'provider') $$;
revoke execute on function guichet_is_provider() from public;
grant execute on function guichet_is_provider() to guichet_app, guichet_system;
`

// The vendor's people see their own organization's row only: the name of a customer, by its id, is told to them alone.
const customerName = `
create function guichet_customer(wanted uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select name from public.organizations where id = wanted and kind = 'customer' and public.guichet_is_provider() $$;
revoke execute on function guichet_customer(uuid) from public;
grant execute on function guichet_customer(uuid) to guichet_app;
`

/** Who may do what with the new rows. */
export const rightsSecurity = `
${isProvider}
${policies}
${decidedByProvider}
${ofProvider}
${searchContacts}
${sharedGroupFunctions}
${customerName}
grant select on group_rights, held_permissions, offered_permissions, current_permissions to guichet_app, guichet_system;

-- Whoever could give and decide before, still can: these rights are now said on their own.
insert into group_permissions (organization_id, group_id, application, permission)
select organization_id, group_id, application, 'rights.give' from group_permissions
where application = 'guichet' and permission = 'users.manage'
union all
select organization_id, group_id, application, added.permission from group_permissions
cross join (values ('groups.manage'), ('rights.evaluate')) as added (permission)
where application = 'guichet' and group_permissions.permission = 'settings.manage';
`
