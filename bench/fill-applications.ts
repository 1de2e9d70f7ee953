import type pg from 'pg'

const insertApplications = `
insert into applications (id, key, name_fr, name_en, description_fr, description_en, icon, color, url, client_auth,
  redirect_uris)
select gen_random_uuid(), 'outil-' || i, 'Outil ' || i, 'Tool ' || i, 'Ce que fait l’outil ' || i, 'What tool ' || i || ' does',
  'tools', 'blue', 'https://outil-' || i || '.example/', 'none', array['https://outil-' || i || '.example/retour']
from generate_series(1, 12) i`

const insertPermissions = `
insert into application_permissions (application_id, permission, name_fr, name_en, place)
select id, permission, permission, permission, place
from applications, unnest(array['read', 'write', 'close', 'export', 'manage']) with ordinality as one (permission, place)`

const insertHeld = `
insert into group_permissions (organization_id, group_id, application, permission)
select $1, $2, key, permission from applications join application_permissions on application_id = id
where key ~ '^outil-[1-8]$' and permission in ('read', 'write', 'close')`

/** Fills the suite with twelve applications of five permissions; a group holds three of each of eight. */
export async function fillApplications(pool: pg.Pool, organizationId: string, groupId: string): Promise<void> {
  await pool.query(insertApplications)
  await pool.query(insertPermissions)
  await pool.query(insertHeld, [organizationId, groupId])
}
