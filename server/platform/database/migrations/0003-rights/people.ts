/** Companies, contact cards, duties, and what an account has of them. */
export const peopleTables = `
create table companies (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  name text not null,
  code text,
  name_folded text collate "C" not null generated always as (guichet_fold(name)) stored,
  created_at timestamptz not null default now(),
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, name_folded)
);
create unique index companies_by_code on companies (organization_id, code) where code is not null;

create table user_companies (
  organization_id uuid not null,
  user_id uuid not null,
  company_id uuid not null,
  level text not null check (level in ('none', 'read', 'write', 'all')),
  primary key (organization_id, user_id, company_id),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade,
  foreign key (organization_id, company_id) references companies (organization_id, id)
);
create index user_companies_by_company on user_companies (organization_id, company_id, user_id) include (level);

create table contacts (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null,
  first_name text not null,
  last_name text not null,
  email text,
  phone text,
  mobile text,
  position text,
  company_id uuid,
  sort_name text collate "C" not null generated always as (guichet_fold(last_name || ' ' || first_name)) stored,
  search text collate "C" not null generated always as (guichet_fold(
    ' ' || first_name || ' ' || last_name || ' ' || first_name || ' ' || coalesce(email, '') || ' ' ||
    coalesce(position, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(mobile, ''))) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version bigint not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, company_id) references companies (organization_id, id)
);
create index contacts_by_name on contacts (organization_id, sort_name, id);
create index contacts_by_company on contacts (organization_id, company_id);
create index contacts_search on contacts using gin (organization_id, search gin_trgm_ops);

alter table users
  add column main_company_id uuid,
  add column all_companies_level text check (all_companies_level in ('none', 'read', 'write', 'all')),
  add column contact_id uuid,
  add foreign key (organization_id, main_company_id) references companies (organization_id, id),
  add foreign key (organization_id, contact_id) references contacts (organization_id, id);
create index users_by_main_company on users (organization_id, main_company_id, id) where main_company_id is not null;
create index users_by_all_companies on users (organization_id, id) where all_companies_level is not null;
create index users_by_contact on users (organization_id, contact_id) where contact_id is not null;

create table organization_duties (
  organization_id uuid not null references organizations (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  duty text not null,
  kind text not null check (kind in ('yesNo', 'choice', 'text', 'date')),
  label_fr text not null,
  label_en text not null,
  help_fr text,
  help_en text,
  options jsonb not null default '[]',
  edited_by text not null check (edited_by in ('administrators', 'person', 'provider')),
  is_seen_by_person boolean not null,
  is_seen_by_provider boolean not null,
  place integer not null,
  primary key (organization_id, duty)
);

-- The organization's own duties have an empty application. Values as text: true, an option's key, 2026-11-22.
create table user_duties (
  organization_id uuid not null,
  user_id uuid not null,
  application text not null default '',
  duty text not null,
  value text not null,
  primary key (organization_id, user_id, application, duty),
  foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index user_duties_by_duty on user_duties (organization_id, application, duty, value, user_id);

alter table organization_settings add column lists_only_with_access boolean not null default false;
`
