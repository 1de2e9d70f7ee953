/** Second factors, the codes sent for them, and what a session remembers of how it was opened. */
export const factorTables = `
alter table sessions drop constraint sessions_stage_check;
alter table sessions
  add column id uuid not null default gen_random_uuid(),
  add column methods text[] not null default '{}',
  add column user_agent text not null default '',
  add column address text not null default '',
  add column proved_at timestamptz not null default now(),
  add constraint sessions_stage_check check (stage in ('signedIn', 'secondFactor', 'passwordChange', 'factorSetup'));
alter table sessions alter column id drop default;
create unique index sessions_id on sessions (organization_id, id);

-- Counters of failures are written at every try and end within a day: a power cut may reset them, and nobody has to wait
-- for the disk because of them.
alter table sign_in_failures set unlogged;

create table user_factors (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('totp', 'email', 'sms')),
  secret text,
  -- Where codes go, pinned when it was confirmed: a changed account does not move the factor.
  destination text,
  destination_folded text generated always as (lower(destination)) stored,
  last_step bigint not null default 0,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, user_id, kind),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
-- C2: no two people of an organization share a second factor.
create unique index user_factors_destination on user_factors (organization_id, kind, destination_folded)
  where confirmed_at is not null and destination is not null;

create table passkeys (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index passkeys_by_user on passkeys (organization_id, user_id);

create table recovery_codes (
  organization_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (organization_id, user_id, code_hash),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);

-- A code is worth something only in the session that asked for it.
create table one_time_codes (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  session_id uuid not null,
  purpose text not null check (purpose in ('signIn', 'proof', 'enrolment')),
  method text not null check (method in ('email', 'sms')),
  destination text not null,
  code_hash text,
  wrong_tries integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index one_time_codes_by_session on one_time_codes (organization_id, session_id, purpose, method);
create index one_time_codes_by_user on one_time_codes (organization_id, user_id);
create index one_time_codes_by_expiry on one_time_codes (expires_at);

create table trusted_devices (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index trusted_devices_by_user on trusted_devices (organization_id, user_id);
create index trusted_devices_by_expiry on trusted_devices (expires_at);

-- Challenges of passkeys are asked for before anybody is known: they belong to no organization.
create table passkey_challenges (
  challenge_hash bytea primary key,
  purpose text not null,
  subject text not null,
  expires_at timestamptz not null
);
create index passkey_challenges_by_expiry on passkey_challenges (expires_at);
`
