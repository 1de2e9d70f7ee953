/** What an organization decides for all its accounts, and what single groups and accounts decide otherwise. */
export const settingsTables = `
create table organization_settings (
  organization_id uuid primary key references organizations (id) on delete cascade,
  second_factor text not null default 'optional' check (second_factor in ('off', 'optional', 'required')),
  password_min_length integer not null default 12 check (password_min_length between 8 and 64),
  password_min_strength integer not null default 3 check (password_min_strength between 2 and 4),
  password_blocked_words text[] not null default '{}',
  sign_in_name_case text not null default 'insensitive' check (sign_in_name_case in ('insensitive', 'sensitive')),
  naming_convention text,
  generic_names text not null default 'warn' check (generic_names in ('allow', 'warn', 'refuse')),
  generic_words text[] not null default '{}',
  version bigint not null default 1
);
insert into organization_settings (organization_id) select id from organizations;

alter table groups
  add column second_factor text check (second_factor in ('off', 'optional', 'required')),
  add column version bigint not null default 1;

alter table users
  add column second_factor text check (second_factor in ('off', 'optional', 'required')),
  add column email_verified_at timestamptz,
  add column invited_at timestamptz,
  add column owner_id uuid;
create index users_by_mobile_anywhere on users (mobile) where mobile is not null;

-- The vendor's own rules are the least that every organization asks; no organization may read another's row for that.
create function guichet_provider_minimum(out password_min_length integer, out password_min_strength integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.password_min_length, s.password_min_strength
  from public.organization_settings s join public.organizations o on o.id = s.organization_id
  where o.kind = 'provider'
$$;
revoke execute on function guichet_provider_minimum() from public;
grant execute on function guichet_provider_minimum() to guichet_app, guichet_system;
`
