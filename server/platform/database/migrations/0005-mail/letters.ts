/** The vendor's own words for the letters that Guichet writes. */
export const letterTables = `
create table letter_texts (
  organization_id uuid not null references organizations (id) on delete cascade,
  template text not null,
  language text not null check (language in ('fr', 'en')),
  -- Null: the suite's own words again. The row stays, so that its version only ever goes up.
  subject text,
  title text,
  body text,
  button text,
  after text,
  version bigint not null default 1,
  updated_at timestamptz not null default now(),
  primary key (organization_id, template, language),
  check (num_nulls(subject, title, body) in (0, 3))
);

-- Every letter is written with them, whoever's account it is about; the rows are the vendor's.
create function guichet_letter_texts(wanted text, spoken text)
returns table (subject text, title text, body text, button text, after text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.subject, t.title, t.body, t.button, t.after from public.letter_texts t
  join public.organizations o on o.id = t.organization_id and o.kind = 'provider'
  where t.template = wanted and t.language = spoken and t.subject is not null $$;
`
