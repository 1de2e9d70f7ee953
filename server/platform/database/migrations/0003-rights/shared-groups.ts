/**
 * A group of the vendor's has a row in each organization that has it. The vendor's people see no other organization's
 * rows, so these functions run as the owner, write only such rows, and only for the vendor.
 */
export const sharedGroupFunctions = `
-- The name that a group can have in an organization: as wanted, or with a number behind it.
create function guichet_free_group_name(organization uuid, wanted text, own uuid) returns text
language sql stable set search_path = pg_catalog, public as $$
  select candidate from (
    select 1 as place, wanted as candidate
    union all select place, wanted || ' (' || place || ')' from generate_series(2, 999) place) candidates
  where not exists (select from public.groups g
    where g.organization_id = organization and g.name = candidate and g.id is distinct from own)
  order by place limit 1 $$;

create function guichet_share_group(shared uuid, wanted uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not public.guichet_is_provider() then raise insufficient_privilege; end if;
  insert into public.groups (organization_id, id, name, description, shared_id)
  select o.id, gen_random_uuid(), public.guichet_free_group_name(o.id, s.name, null), s.description, s.id
  from public.shared_groups s join public.organizations o on o.kind = 'customer' and (s.for_all or o.id = any (wanted))
  where s.id = shared
    and not exists (select from public.groups g where g.organization_id = o.id and g.shared_id = shared);
  update public.groups g set description = s.description, version = g.version + 1,
    name = public.guichet_free_group_name(g.organization_id, s.name, g.id)
  from public.shared_groups s where s.id = shared and g.shared_id = shared;
end $$;

-- Where a shared group is, and whether anybody is in it there.
create function guichet_shared_group_places(shared uuid)
returns table (organization_id uuid, name text, has_members boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not public.guichet_is_provider() then raise insufficient_privilege; end if;
  return query select o.id, o.name,
    exists (select from public.users u where u.organization_id = g.organization_id and u.primary_group_id = g.id)
    or exists (select from public.user_groups m where m.organization_id = g.organization_id and m.group_id = g.id)
  from public.groups g join public.organizations o on o.id = g.organization_id
  where g.shared_id = shared order by o.name, o.id;
end $$;

-- Where a shared group has members it stays: the foreign keys refuse, and nobody loses rights unasked.
create function guichet_withdraw_group(shared uuid, kept uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not public.guichet_is_provider() then raise insufficient_privilege; end if;
  delete from public.groups g where g.shared_id = shared and g.organization_id <> all (kept);
end $$;

-- The same lock as the organizations' own changes of administrators take.
create function guichet_lock_administrators_of(shared uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not public.guichet_is_provider() then raise insufficient_privilege; end if;
  perform pg_advisory_xact_lock(hashtextextended('administrators:' || held.organization_id, 0)) from (
    select g.organization_id from public.groups g where g.shared_id = shared order by g.organization_id) held;
end $$;

revoke execute on function guichet_share_group(uuid, uuid[]), guichet_withdraw_group(uuid, uuid[]),
  guichet_shared_group_places(uuid), guichet_lock_administrators_of(uuid) from public;
grant execute on function guichet_share_group(uuid, uuid[]), guichet_withdraw_group(uuid, uuid[]),
  guichet_shared_group_places(uuid), guichet_lock_administrators_of(uuid) to guichet_app;
`
