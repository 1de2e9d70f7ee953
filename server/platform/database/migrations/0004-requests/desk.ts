/** How the vendor's desk works. Rows of the vendor's own organization. */
export const deskTables = `
create table desk_settings (
  organization_id uuid primary key references organizations (id) on delete cascade,
  time_zone text not null default 'Europe/Paris',
  working_days integer[] not null default '{1,2,3,4,5}',
  day_from_minute integer not null default 540 check (day_from_minute between 0 and 1440),
  day_until_minute integer not null default 1080 check (day_until_minute between 0 and 1440),
  closed_days date[] not null default '{}',
  promise_hours integer not null default 27 check (promise_hours between 1 and 400),
  remind_after_hours integer not null default 27 check (remind_after_hours between 1 and 400),
  mailbox text,
  version bigint not null default 1,
  check (day_until_minute > day_from_minute)
);

create table desk_views (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  is_shared boolean not null,
  filters jsonb not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);

create table ticket_rules (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  name text not null,
  is_active boolean not null,
  kinds text[] not null,
  permissions text[] not null,
  groups boolean not null,
  customers uuid[],
  own_domain_only boolean not null,
  approved_count integer not null default 0,
  created_at timestamptz not null default now(),
  version bigint not null default 1,
  primary key (organization_id, id)
);

-- The desk's opening hours between two days. Tickets are opened by customers, who do not see the vendor's rows.
create function guichet_desk_hours(first date, last date) returns table (opens timestamptz, closes timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  with desk as (
    select time_zone, working_days, day_from_minute, day_until_minute, closed_days from public.desk_settings
    union all select 'Europe/Paris', '{1,2,3,4,5}', 540, 1080, '{}' where not exists (select from public.desk_settings))
  select (day + make_interval(mins => day_from_minute)) at time zone time_zone,
    (day + make_interval(mins => day_until_minute)) at time zone time_zone
  from desk cross join generate_series(first::timestamp, last::timestamp, interval '1 day') day
  where extract(isodow from day)::integer = any (working_days) and day::date <> all (closed_days) $$;

-- The moment at which so many working minutes have passed.
create function guichet_due_at(start timestamptz, minutes integer) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public as $$
  with hours as (
    select greatest(opens, start) as opens, closes
    from public.guichet_desk_hours((start at time zone 'UTC')::date - 1, (start at time zone 'UTC')::date + 800)
    where closes > start),
  running as (
    select opens, extract(epoch from closes - opens) / 60 as length,
      sum(extract(epoch from closes - opens) / 60) over (order by opens) as total from hours)
  select coalesce((select opens + make_interval(secs => ((minutes - (total - length)) * 60)::double precision)
    from running where total >= minutes order by opens limit 1), start + make_interval(mins => minutes)) $$;

-- How many working minutes lie between two moments; negative when the second is before the first.
create function guichet_working_minutes(since timestamptz, until timestamptz) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select (case when until < since then -1 else 1 end) * coalesce(round(sum(
    extract(epoch from least(closes, greatest(since, until)) - greatest(opens, least(since, until))) / 60)), 0)::integer
  from public.guichet_desk_hours((least(since, until) at time zone 'UTC')::date - 1,
    (greatest(since, until) at time zone 'UTC')::date + 1)
  where closes > least(since, until) and opens < greatest(since, until) $$;

-- Within how many working hours requests about an application are decided, as the desk promises.
create function guichet_promise_hours() returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select promise_hours from public.desk_settings limit 1), 27) $$;
`
