/**
 * The two roles the server works as. Neither owns anything, neither may sign in.
 * Roles belong to the whole server, so another Guichet database may have made them already.
 */
export const foundationRoles = `
do $$ begin create role guichet_app nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role guichet_system nologin; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin execute format('grant guichet_app, guichet_system to %I', current_user); end $$;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists unaccent;
`
