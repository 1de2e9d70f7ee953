/** The applications of the suite: the vendor's, the same for all organizations. And what each person does with them. */
export const applicationTables = `
create table applications (
  id uuid primary key,
  key text not null unique,
  name_fr text not null,
  name_en text not null,
  description_fr text not null,
  description_en text not null,
  icon text not null,
  color text not null,
  url text not null,
  client_auth text not null check (client_auth in ('secret', 'none')),
  redirect_uris text[] not null default '{}',
  post_logout_redirect_uris text[] not null default '{}',
  backchannel_logout_uri text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version bigint not null default 1
);

create table application_permissions (
  application_id uuid not null references applications (id) on delete cascade,
  permission text not null,
  name_fr text not null,
  name_en text not null,
  place integer not null,
  primary key (application_id, permission)
);

create table application_secrets (
  application_id uuid primary key references applications (id) on delete cascade,
  secret_hash bytea not null,
  created_at timestamptz not null default now()
);

create table user_applications (
  organization_id uuid not null,
  user_id uuid not null,
  application text not null,
  is_favourite boolean not null default false,
  last_opened_at timestamptz,
  primary key (organization_id, user_id, application),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);

-- The vendor's administrators look after the applications from the first day.
insert into group_permissions (organization_id, group_id, application, permission)
select held.organization_id, held.group_id, held.application, 'applications.manage'
from group_permissions held join organizations on organizations.id = held.organization_id
where organizations.kind = 'provider' and held.application = 'guichet' and held.permission = 'settings.manage';
`
