/** Tables of the foundation. An organization's own have organization_id first in their primary key. */
export const foundationTables = `
-- Immutable because the dictionary is named; "unaccent(text)" alone looks it up and is only stable.
create function guichet_fold(value text) returns text language sql immutable parallel safe
  as $$ select lower(public.unaccent('public.unaccent', normalize(value, NFKC))) $$;

create table organizations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
  name text not null,
  kind text not null check (kind in ('customer', 'provider')),
  created_at timestamptz not null default now()
);
create unique index organizations_one_provider on organizations (kind) where kind = 'provider';

create table groups (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  name text not null,
  description text,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, name)
);

create table group_permissions (
  organization_id uuid not null,
  group_id uuid not null,
  application text not null,
  permission text not null,
  primary key (organization_id, group_id, application, permission),
  foreign key (organization_id, group_id) references groups (organization_id, id) on delete cascade
);

create table users (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  sign_in_name text not null,
  sign_in_name_folded text not null,
  sign_in_name_skeleton text not null,
  email text,
  email_folded text,
  first_name text not null,
  last_name text not null,
  position text,
  phone text,
  mobile text,
  language text not null default 'fr' check (language in ('fr', 'en')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  type text not null default 'internal' check (type in ('internal', 'extranet', 'connector')),
  status text not null default 'invited' check (status in ('invited', 'active', 'deactivated')),
  primary_group_id uuid,
  last_sign_in_at timestamptz not null default '-infinity',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version bigint not null default 1,
  sort_name text collate "C" not null generated always as (guichet_fold(last_name || ' ' || first_name)) stored,
  sort_email text collate "C" not null generated always as (coalesce(email_folded, '')) stored,
  sort_sign_in_name text collate "C" not null generated always as (sign_in_name_folded) stored,
  search text collate "C" not null generated always as (guichet_fold(
    ' ' || first_name || ' ' || last_name || ' ' || first_name || ' ' || sign_in_name || ' ' || coalesce(email, '') || ' ' ||
    coalesce(position, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(mobile, ''))) stored,
  primary key (organization_id, id),
  foreign key (organization_id, primary_group_id) references groups (organization_id, id)
);
create unique index users_sign_in_name_unique on users (organization_id, sign_in_name_folded);
create unique index users_sign_in_name_look_alike on users (organization_id, sign_in_name_skeleton);
create index users_sign_in_name_anywhere on users (sign_in_name_folded);
create index users_email_anywhere on users (email_folded) where email_folded is not null;
create index users_email on users (organization_id, email_folded);
create index users_by_name on users (organization_id, sort_name, id);
create index users_by_email on users (organization_id, sort_email, id);
create index users_by_sign_in_name on users (organization_id, sort_sign_in_name, id);
create index users_by_last_sign_in on users (organization_id, last_sign_in_at, id);
create index users_by_creation on users (organization_id, created_at, id);
create index users_by_group on users (organization_id, primary_group_id);
create index users_by_status on users (organization_id, status, sort_name, id);
create index users_search on users using gin (organization_id, search gin_trgm_ops);

create table tags (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  name text not null,
  name_folded text not null generated always as (guichet_fold(name)) stored,
  primary key (organization_id, id),
  unique (organization_id, name_folded)
);

create table user_tags (
  organization_id uuid not null,
  user_id uuid not null,
  tag_id uuid not null,
  primary key (organization_id, user_id, tag_id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade,
  foreign key (organization_id, tag_id) references tags (organization_id, id) on delete cascade
);
create index user_tags_by_tag on user_tags (organization_id, tag_id, user_id);

create table user_passwords (
  organization_id uuid not null,
  user_id uuid not null,
  hash text not null,
  must_change boolean not null,
  changed_at timestamptz not null default now(),
  primary key (organization_id, user_id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);

create table sessions (
  organization_id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  stage text not null check (stage in ('signedIn', 'passwordChange')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (organization_id, token_hash),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index sessions_by_user on sessions (organization_id, user_id);
create index sessions_by_expiry on sessions (expires_at);

-- Facts, not relations: an entry names people by value, so that it reads the same after they are deleted.
create table journal (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  at timestamptz not null default now(),
  kind text not null,
  category text not null check (category in ('accounts', 'signIns', 'settings')),
  via text not null check (via in ('console', 'api', 'system')),
  actor_id uuid,
  actor_name text not null,
  target_id uuid,
  target_name text,
  before jsonb,
  after jsonb,
  reason text,
  note text,
  undoes uuid,
  search text collate "C" not null generated always as (guichet_fold(
    actor_name || ' ' || coalesce(target_name, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(note, ''))) stored,
  primary key (organization_id, id)
);
create index journal_by_target on journal (organization_id, target_id, id desc);
create index journal_by_category on journal (organization_id, category, id desc);
create unique index journal_undone_once on journal (organization_id, undoes) where undoes is not null;
create index journal_search on journal using gin (organization_id, search gin_trgm_ops);

create table idempotency_keys (
  organization_id uuid not null references organizations (id) on delete cascade,
  user_id uuid not null,
  key text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (organization_id, user_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

create table server_settings (
  name text primary key,
  value text not null
);

-- Counters of failed sign-ins, in the layout that rate-limiter-flexible expects.
create table sign_in_failures (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
`
