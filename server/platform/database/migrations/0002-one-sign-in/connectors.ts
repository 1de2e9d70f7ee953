/** Credentials of programs: a client secret and API keys, stored hashed. */
export const connectorTables = `
create table connector_secrets (
  organization_id uuid not null,
  user_id uuid not null,
  prefix text not null,
  secret_hash bytea not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (organization_id, user_id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);

create unique index connector_secrets_by_client on connector_secrets (user_id);

create table api_keys (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  prefix text not null,
  key_hash bytea not null,
  permissions text[],
  address_ranges text[] not null default '{}',
  created_by_name text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create unique index api_keys_hash on api_keys (organization_id, key_hash);
create index api_keys_by_user on api_keys (organization_id, user_id);
`
