/** What applications declare: permissions in sections with who decides about each, duties, and who may use them. */
export const rightsOfApplications = `
alter table applications add column for_all boolean not null default true;

create table application_sections (
  application_id uuid not null references applications (id) on delete cascade,
  section text not null,
  name_fr text not null,
  name_en text not null,
  place integer not null,
  primary key (application_id, section)
);

alter table application_permissions
  add column section text,
  add column description_fr text,
  add column description_en text,
  add column mode text not null default 'give' check (mode in ('give', 'request', 'view')),
  add column managed_fr text,
  add column managed_en text,
  add column managed_url text;

create table application_duties (
  application_id uuid not null references applications (id) on delete cascade,
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
  primary key (application_id, duty)
);

-- Only where a customer differs from what the application says.
create table organization_applications (
  organization_id uuid not null references organizations (id) on delete cascade,
  application text not null references applications (key) on delete cascade,
  is_enabled boolean not null,
  primary key (organization_id, application)
);

create table organization_modes (
  organization_id uuid not null references organizations (id) on delete cascade,
  application text not null,
  permission text not null,
  mode text not null check (mode in ('give', 'request', 'view')),
  primary key (organization_id, application, permission)
);
`
