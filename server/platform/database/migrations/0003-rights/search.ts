/**
 * The search for people finds more than before, so that it is exact together with other filters: the list begins from
 * what it finds where that is all there is, and else reads through the list's own order.
 */
export const wideSearch = `
create or replace function guichet_search_users(words text[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  organization uuid := nullif(current_setting('guichet.organization_id', true), '')::uuid;
  query text := 'select id from public.users where organization_id = $1';
  word text;
begin
  if organization is null then return; end if;
  foreach word in array words loop
    word := replace(replace(replace(public.guichet_fold(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_');
    query := query || format(' and search like %L', case when length(word) < 3 then '% ' else '%' end || word || '%');
  end loop;
  return query execute query || ' limit 30001' using organization;
end $$;
`
