const searchFunction = (name: string, table: string) => `
create function ${name}(words text[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  organization uuid := nullif(current_setting('guichet.organization_id', true), '')::uuid;
  query text := 'select id from public.${table} where organization_id = $1';
  word text;
begin
  if organization is null then return; end if;
  foreach word in array words loop
    word := replace(replace(replace(public.guichet_fold(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_');
    -- Fewer than three letters hold no trigram: they match where a word begins.
    query := query || format(' and search like %L', case when length(word) < 3 then '% ' else '%' end || word || '%');
  end loop;
  return query execute query || ' limit 10001' using organization;
end $$;
`

/**
 * Contains-search over an organization's rows, accents and case ignored. Under row-level security LIKE cannot
 * use an index (it is not leakproof), so these reviewed functions run as their owner, with the organization as
 * an explicit predicate taken from the transaction. They return at most 10,001 ids; past that people refine.
 */
export const foundationSearch =
  searchFunction('guichet_search_users', 'users') + searchFunction('guichet_search_journal', 'journal')
