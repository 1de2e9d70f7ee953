/** Calls to the desk: whose card was opened by whom, why, and how far the caller was verified. The vendor's own rows. */
export const callerTables = `
create table caller_calls (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  agent_id uuid not null,
  customer_id uuid not null,
  user_id uuid not null,
  reason text not null,
  opened_at timestamptz not null default now(),
  ends_at timestamptz not null,
  channel text check (channel in ('mail', 'sms')),
  code_hash text,
  code_hint text,
  code_sent_at timestamptz,
  code_expires_at timestamptz,
  codes_sent integer not null default 0,
  tries integer not null default 0,
  verified_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, agent_id) references users (organization_id, id) on delete cascade
);
create index caller_calls_by_person on caller_calls (customer_id, user_id, opened_at);
create index caller_calls_by_end on caller_calls (ends_at);
`
