/**
 * What the OpenID Connect provider keeps: grants, codes, tokens, interactions. The organization is nil while an
 * artefact belongs to nobody yet. Identifiers that are secrets are stored hashed, and never within the payload.
 */
export const oidcTables = `
create table oidc_artifacts (
  organization_id uuid not null,
  model text not null,
  id_hash bytea not null,
  user_id uuid,
  session_id uuid,
  grant_id text,
  uid text,
  payload jsonb not null,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (organization_id, model, id_hash)
);
create unique index oidc_artifacts_by_id on oidc_artifacts (model, id_hash);
create index oidc_artifacts_by_grant on oidc_artifacts (grant_id) where grant_id is not null;
create index oidc_artifacts_by_uid on oidc_artifacts (uid) where uid is not null;
create index oidc_artifacts_by_user on oidc_artifacts (organization_id, user_id);
create index oidc_artifacts_by_session on oidc_artifacts (organization_id, session_id) where session_id is not null;
create index oidc_artifacts_by_expiry on oidc_artifacts (expires_at);

-- A subject is a person's id alone: tokens do not tell where to look.
create index users_anywhere on users (id);

create table signing_keys (
  kid text primary key,
  algorithm text not null,
  private_key text not null,
  public_key jsonb not null,
  created_at timestamptz not null default now(),
  signs_from timestamptz not null,
  retires_at timestamptz not null
);
`
