/**
 * Contains-search over an organization's users. Under row-level security LIKE cannot use an index (it is
 * not leakproof), so this one reviewed function runs as its owner, with the organization as an explicit
 * predicate taken from the transaction. It returns at most 10,001 ids; past that people refine.
 */
export const foundationSearch = `
create function guichet_search_users(words text[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  organization uuid := nullif(current_setting('guichet.organization_id', true), '')::uuid;
  query text := 'select id from public.users where organization_id = $1';
  word text;
begin
  if organization is null then return; end if;
  foreach word in array words loop
    query := query || format(' and search like %L', '%' || word || '%');
  end loop;
  return query execute query || ' limit 10001' using organization;
end $$;

create function guichet_search_journal(words text[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  organization uuid := nullif(current_setting('guichet.organization_id', true), '')::uuid;
  query text := 'select id from public.journal where organization_id = $1';
  word text;
begin
  if organization is null then return; end if;
  foreach word in array words loop
    query := query || format(' and search like %L', '%' || word || '%');
  end loop;
  return query execute query || ' limit 10001' using organization;
end $$;
`
