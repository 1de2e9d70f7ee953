const given = `
  valid_from timestamptz,
  valid_until timestamptz,
  given_by uuid,
  given_by_name text,
  given_at timestamptz not null default now(),
  ticket_id uuid,
  reminded_at timestamptz,
  check (valid_until > valid_from)`

/** Groups of the vendor's, secondary groups and single permissions, from when until when, and who gave them. */
export const membershipTables = `
create table shared_groups (
  id uuid primary key,
  name text not null unique,
  description text,
  for_all boolean not null,
  created_at timestamptz not null default now(),
  version bigint not null default 1
);

create table shared_group_permissions (
  shared_group_id uuid not null references shared_groups (id) on delete cascade,
  application text not null,
  permission text not null,
  primary key (shared_group_id, application, permission)
);

-- A shared group has a row in each organization that has it, so that members point into their own organization.
alter table groups
  add column shared_id uuid references shared_groups (id),
  add column name_folded text collate "C" not null generated always as (guichet_fold(name)) stored;
create unique index groups_by_shared on groups (organization_id, shared_id) where shared_id is not null;
create index groups_by_name on groups (organization_id, name_folded, id);
create index group_permissions_by_permission on group_permissions (organization_id, application, permission, group_id);

create table user_groups (
  organization_id uuid not null,
  user_id uuid not null,
  group_id uuid not null,${given},
  primary key (organization_id, user_id, group_id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade,
  foreign key (organization_id, group_id) references groups (organization_id, id)
);
create index user_groups_by_group on user_groups (organization_id, group_id, user_id) include (valid_from, valid_until);
create index user_groups_by_end on user_groups (valid_until) where valid_until is not null;
create index user_groups_by_own_end on user_groups (organization_id, valid_until, user_id) where valid_until is not null;

create table user_permissions (
  organization_id uuid not null,
  user_id uuid not null,
  application text not null,
  permission text not null,${given},
  primary key (organization_id, user_id, application, permission),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index user_permissions_by_permission on user_permissions (organization_id, application, permission, user_id)
  include (valid_from, valid_until);
create index user_permissions_by_end on user_permissions (valid_until) where valid_until is not null;
create index user_permissions_by_own_end on user_permissions (organization_id, valid_until, user_id)
  where valid_until is not null;

-- The main groups whose people a limited administrator looks after.
create table user_managed_groups (
  organization_id uuid not null,
  user_id uuid not null,
  group_id uuid not null,
  primary key (organization_id, user_id, group_id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade,
  foreign key (organization_id, group_id) references groups (organization_id, id) on delete cascade
);

alter table users
  add column primary_group_from timestamptz,
  add column primary_group_until timestamptz,
  add column primary_group_given_by uuid,
  add column primary_group_given_by_name text,
  add column primary_group_given_at timestamptz,
  add column primary_group_ticket_id uuid,
  add column primary_group_reminded_at timestamptz,
  add column never_signs_in boolean not null default false,
  add column is_limited boolean not null default false,
  add check (primary_group_until > primary_group_from);
create index users_by_group_end on users (primary_group_until) where primary_group_until is not null;
create index users_by_own_group_end on users (organization_id, primary_group_until, id)
  where primary_group_until is not null;
create index users_by_own_group_start on users (organization_id, primary_group_from, id)
  where primary_group_from is not null;

-- Whoever is asked who holds a right reads the members of many groups: from the index alone.
drop index users_by_group;
create index users_by_group on users (organization_id, primary_group_id, id)
  include (primary_group_from, primary_group_until);
`
