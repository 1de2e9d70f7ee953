const openStates = `('open', 'inProgress', 'waiting')`

/** Requests: the proposed changes themselves, what was said about them, and what became of them. */
export const ticketTables = `
create table ticket_counters (
  organization_id uuid not null references organizations (id) on delete cascade,
  year integer not null,
  last_number integer not null,
  primary key (organization_id, year)
);

create table tickets (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  number text not null,
  kind text not null,
  -- What it is about, by value: it reads the same after the account is deleted.
  target_id uuid,
  target_name text,
  subject text,
  status text not null default 'open' check (status in ('open', 'inProgress', 'waiting', 'done', 'refused', 'withdrawn')),
  -- The proposed changes as asked and as adjusted, each with its lines in both languages; then what was decided on each line.
  proposals jsonb not null,
  lines jsonb not null,
  adjusted jsonb,
  adjusted_lines jsonb,
  line_states jsonb not null default '{}',
  basis jsonb,
  applied_at_once jsonb not null default '[]',
  applications text[] not null default '{}',
  permissions text[] not null default '{}',
  fingerprint text not null,
  reason text,
  note text,
  effective_at timestamptz,
  via text not null check (via in ('console', 'api', 'system')),
  requested_by uuid,
  requested_by_name text not null,
  opened_by_name text,
  assigned_to uuid,
  assigned_to_name text,
  taken_at timestamptz,
  needs_four_eyes boolean not null default false,
  first_approval jsonb,
  promise_minutes integer not null,
  due_at timestamptz,
  paused_at timestamptz,
  paused_minutes integer,
  overdue_told_at timestamptz,
  reminded_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decision_note text,
  applies_at timestamptz,
  applied_at timestamptz,
  outcome jsonb not null default '[]',
  change_ids uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version bigint not null default 1,
  search text collate "C" not null generated always as (guichet_fold(
    ' ' || number || ' ' || coalesce(target_name, '') || ' ' || coalesce(subject, '') || ' ' || requested_by_name)) stored,
  primary key (organization_id, id),
  unique (organization_id, number),
  check ((status = 'waiting') = (paused_at is not null))
);
-- The vendor's people know a ticket by its id alone, or by its number.
create unique index tickets_by_id on tickets (id);
create index tickets_by_number on tickets (number);
create unique index tickets_same_request on tickets (organization_id, fingerprint) where status in ${openStates};
-- Each order of the queue; what has no date of promise comes last in it.
create index tickets_queue on tickets ((coalesce(due_at, 'infinity'::timestamptz)), id) include (due_at)
  where status in ('open', 'inProgress') and decided_at is null;
create index tickets_queue_by_creation on tickets (created_at, id)
  where status in ('open', 'inProgress') and decided_at is null;
create index tickets_waiting on tickets ((coalesce(due_at, 'infinity'::timestamptz)), id) where status = 'waiting';
create index tickets_assigned on tickets (assigned_to, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where status in ${openStates};
create index tickets_by_due on tickets ((coalesce(due_at, 'infinity'::timestamptz)), id);
create index tickets_by_creation on tickets (created_at, id);
create index tickets_by_change on tickets (updated_at, id);
create index tickets_of_organization on tickets (organization_id, created_at, id);
create index tickets_of_person on tickets (organization_id, requested_by, created_at, id);
create index tickets_pending on tickets (organization_id, target_id) where status in ${openStates};
create index tickets_to_apply on tickets (applies_at) where applies_at is not null and applied_at is null;
create index tickets_search on tickets using gin (organization_id, search gin_trgm_ops);

create table ticket_events (
  organization_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  at timestamptz not null default now(),
  kind text not null,
  author_id uuid,
  author_name text not null,
  side text not null check (side in ('organization', 'provider', 'system')),
  text text,
  data jsonb not null default '{}',
  primary key (organization_id, id),
  foreign key (organization_id, ticket_id) references tickets (organization_id, id) on delete cascade
);
create index ticket_events_by_ticket on ticket_events (organization_id, ticket_id, id);

create table ticket_attachments (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  ticket_id uuid,
  event_id uuid,
  name text not null,
  type text not null,
  content bytea not null,
  uploaded_by uuid,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, ticket_id) references tickets (organization_id, id) on delete cascade
);
create index ticket_attachments_by_event on ticket_attachments (organization_id, event_id);
create index ticket_attachments_loose on ticket_attachments (created_at) where event_id is null;

-- The vendor's own words about a customer's ticket: rows of the vendor's organization, which no customer reads.
create table ticket_notes (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  customer_id uuid not null,
  ticket_id uuid not null,
  at timestamptz not null default now(),
  author_id uuid,
  author_name text not null,
  text text not null,
  primary key (organization_id, id),
  foreign key (customer_id, ticket_id) references tickets (organization_id, id) on delete cascade
);
create index ticket_notes_by_ticket on ticket_notes (organization_id, ticket_id, id);

-- As guichet_search_contacts: the planner would not use the trigrams beneath a policy.
create function guichet_search_tickets(words text[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  organization uuid := nullif(current_setting('guichet.organization_id', true), '')::uuid;
  query text := 'select id from public.tickets where organization_id = $1';
  word text;
begin
  if organization is null then return; end if;
  foreach word in array words loop
    word := replace(replace(replace(public.guichet_fold(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_');
    query := query || format(' and search like %L', case when length(word) < 3 then '% ' else '%' end || word || '%');
  end loop;
  return query execute query || ' order by created_at desc limit 10001' using organization;
end $$;

alter table applications
  add column promise_hours integer check (promise_hours between 1 and 400),
  add column needs_four_eyes boolean not null default false;
alter table journal add column ticket_id uuid;
`
