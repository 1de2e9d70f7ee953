/** The mail server of each organization, and what of it a person's own account has otherwise (M7, M8, M9, M11). */
export const serverTables = `
alter table organization_settings
  add column email_sign_in_names text not null default 'free' check (email_sign_in_names in ('free', 'warn', 'refuse')),
  add column accent_color text check (accent_color ~ '^#[0-9a-fA-F]{6}$');

create table mail_settings (
  organization_id uuid primary key references organizations (id) on delete cascade,
  preset text not null default 'other',
  host text,
  port integer check (port between 1 and 65535),
  encryption text check (encryption in ('tls', 'starttls', 'none')),
  authentication text not null default 'own' check (authentication in ('own', 'oauth', 'shared', 'none')),
  user_name text,
  -- Sealed for the server that it was given for: it opens nowhere else.
  password_sealed text,
  password_place text,
  user_name_from text not null default 'signInName' check (user_name_from in ('signInName', 'email')),
  sender_name text,
  sender_address text,
  reply_to text,
  person_hourly integer not null default 100,
  organization_hourly integer not null default 2000,
  message_recipients integer not null default 50,
  attachments_megabytes integer not null default 10,
  oauth_provider text check (oauth_provider in ('microsoft', 'google', 'other')),
  oauth_client_id text,
  oauth_secret_sealed text,
  oauth_tenant text,
  oauth_authorization_endpoint text,
  oauth_token_endpoint text,
  oauth_scope text,
  reminded_at timestamptz,
  version bigint not null default 1,
  check ((host is null) = (port is null) and (host is null) = (encryption is null)),
  check ((password_sealed is null) = (password_place is null)),
  check ((oauth_provider is null) = (oauth_client_id is null))
);

create table mail_accounts (
  organization_id uuid not null,
  user_id uuid not null,
  user_name text,
  host text,
  port integer check (port between 1 and 65535),
  encryption text check (encryption in ('tls', 'starttls', 'none')),
  password_sealed text,
  password_place text,
  password_changed_at timestamptz,
  -- The registration that the mailbox was connected with, and the server that its tokens are shown to: no other one.
  oauth_client text,
  oauth_place text,
  oauth_refresh_sealed text,
  oauth_access_sealed text,
  oauth_access_expires_at timestamptz,
  oauth_connected_at timestamptz,
  oauth_failed_at timestamptz,
  -- Who is fetching a new token at this moment: a refresh token serves once.
  oauth_lease uuid,
  oauth_leased_until timestamptz,
  tested_at timestamptz,
  test_failure text,
  version bigint not null default 1,
  primary key (organization_id, user_id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade,
  check ((password_sealed is null) = (password_place is null)),
  check ((oauth_client is null) = (oauth_place is null) and (oauth_client is null) = (oauth_connected_at is null))
);

-- Somebody is on their way to their mail provider and back.
create table mail_connections (
  organization_id uuid not null,
  state_hash bytea not null,
  user_id uuid not null,
  session_id uuid not null,
  verifier_sealed text not null,
  expires_at timestamptz not null,
  primary key (organization_id, state_hash),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index mail_connections_by_expiry on mail_connections (expires_at);
`
