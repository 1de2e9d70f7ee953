/** Customers' counters: where they are, who gets in, and who decides. */
export const counterTables = `
alter table organizations
  add column municipality text,
  add column email_domains text[] not null default '{}',
  add column status text not null default 'open' check (status in ('open', 'suspended', 'closed')),
  add column status_reason text,
  add column delete_after timestamptz,
  add column is_decided_by_provider boolean not null default false,
  add column version bigint not null default 1,
  add column search text collate "C" not null generated always as
    (guichet_fold(' ' || name || ' ' || coalesce(municipality, ''))) stored,
  add check ((status = 'closed') = (delete_after is not null)),
  add check (kind = 'customer' or status = 'open');
create index organizations_by_name on organizations (guichet_fold(name) collate "C", id);

create table organization_templates (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  name text not null,
  description text,
  content jsonb not null,
  used_by integer not null default 0,
  created_at timestamptz not null default now(),
  version bigint not null default 1,
  primary key (organization_id, id)
);
create unique index organization_templates_name on organization_templates (organization_id, guichet_fold(name));

-- The figures of a customer are counted from this index alone.
drop index users_by_last_sign_in;
create index users_by_last_sign_in on users (organization_id, last_sign_in_at, id) include (type, status);

-- Whether the vendor decides about every change in an organization: asked by that organization, or by the vendor.
create function guichet_is_decided_by_provider(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select is_decided_by_provider from public.organizations where id = wanted and kind = 'customer'
    and (id = nullif(current_setting('guichet.organization_id', true), '')::uuid or public.guichet_is_provider()
      or current_setting('role', true) = 'guichet_system')), false) $$;

-- What the vendor is called, for its customers' people.
create function guichet_provider_name() returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select name from public.organizations where kind = 'provider'), '') $$;

create or replace view offered_permissions with (security_invoker = true) as
select organizations.id as organization_id, applications.key as application, p.permission,
  coalesce(m.mode, case when p.mode = 'give' and organizations.is_decided_by_provider then 'request' else p.mode end)
    as mode, applications.id as application_id, p.place
from organizations cross join applications
join application_permissions p on p.application_id = applications.id
left join organization_applications e on e.organization_id = organizations.id and e.application = applications.key
left join organization_modes m on m.organization_id = organizations.id
  and m.application = applications.key and m.permission = p.permission
where coalesce(e.is_enabled, applications.for_all);
`
