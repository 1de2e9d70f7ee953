/** Mailed links: single-use, expiring, stored hashed. The token is made when the mail is sent and kept nowhere. */
export const linkTables = `
create table account_links (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'passwordReset', 'emailProof')),
  email text not null,
  token_hash bytea,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  expires_at timestamptz not null,
  used_at timestamptz,
  cancelled_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create unique index account_links_token on account_links (organization_id, token_hash) where token_hash is not null;
create unique index account_links_one_open on account_links (organization_id, user_id, purpose)
  where used_at is null and cancelled_at is null;
create index account_links_by_purpose on account_links (organization_id, purpose, id desc);
create index account_links_by_expiry on account_links (expires_at);
`
