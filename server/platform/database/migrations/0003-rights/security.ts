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

// A group of the vendor's has a row in each organization that has it. The vendor's people see no other organization's
// rows, so these two run as the owner, write only such rows, and only for the vendor.
const shareGroups = `
create function guichet_share_group(shared uuid, wanted uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not public.guichet_is_provider() then raise insufficient_privilege; end if;
  insert into public.groups (organization_id, id, name, description, shared_id)
  select o.id, gen_random_uuid(), s.name || case when exists (select from public.groups g
      where g.organization_id = o.id and g.name = s.name) then ' *' else '' end, s.description, s.id
  from public.shared_groups s join public.organizations o on o.kind = 'customer' and (s.for_all or o.id = any (wanted))
  where s.id = shared
    and not exists (select from public.groups g where g.organization_id = o.id and g.shared_id = shared);
  update public.groups g set name = s.name, description = s.description, version = g.version + 1
  from public.shared_groups s
  where s.id = shared and g.shared_id = shared and (g.name, g.description) is distinct from (s.name, s.description)
    and not exists (select from public.groups o
      where o.organization_id = g.organization_id and o.name = s.name and o.id <> g.id);
end $$;
create function guichet_withdraw_group(shared uuid, kept uuid[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not public.guichet_is_provider() then raise insufficient_privilege; end if;
  -- Where it has members it stays: nobody loses rights without their organization having been told.
  return query select distinct g.organization_id from public.groups g
    where g.shared_id = shared and g.organization_id <> all (kept) and (
      exists (select from public.users u where u.organization_id = g.organization_id and u.primary_group_id = g.id)
      or exists (select from public.user_groups m where m.organization_id = g.organization_id and m.group_id = g.id));
  delete from public.groups g where g.shared_id = shared and g.organization_id <> all (kept)
    and not exists (select from public.users u where u.organization_id = g.organization_id and u.primary_group_id = g.id)
    and not exists (select from public.user_groups m where m.organization_id = g.organization_id and m.group_id = g.id);
end $$;
revoke execute on function guichet_share_group(uuid, uuid[]), guichet_withdraw_group(uuid, uuid[]) from public;
grant execute on function guichet_share_group(uuid, uuid[]), guichet_withdraw_group(uuid, uuid[]) to guichet_app;
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
${shareGroups}
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
