import type pg from 'pg'

const firstNames =
  'Ada,Basile,Chloé,Denis,Élodie,Farid,Gaëlle,Hugo,Inès,Jérôme,Karim,Léa,Malo,Nadia,Octave,Pauline,Rémi,Sofia,Théo,Yaëlle'
const lastNames =
  'Abadie,Bertin,Carpentier,Delmas,Évrard,Fabre,Guérin,Hamelin,Imbert,Jacquet,Kessler,Lagarde,Marchandeau,Noël,Olivier,' +
  'Pasquier,Quentin,Roussel,Salmon,Thévenot,Ulrich,Vasseur,Weber,Yvon,Ziegler,Arnoux,Blanchet,Chauvin,Dupré,Estève,' +
  'Fournel,Gaillard,Huet,Isnard,Joubert,Lacombe,Maréchal,Naudin,Ollivier,Périn,Renaudin,Sabatier,Tissot,Vidal,Wagner,' +
  'Bonnard,Cottin,Dorval,Ferrand,Grandin'
const rowsAtOnce = 20_000

// UUIDv7-like ids in the order of creation, as the server makes them.
const idOf = `(lpad(to_hex(1735689600000 + i * 250), 12, '0') || '7' || substr(md5(i::text), 1, 3) ||
  '8' || substr(md5(i::text), 4, 15))::uuid`

const insertUsers = `
insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton, email, email_folded,
  first_name, last_name, position, mobile, status, primary_group_id, created_at)
select $1, ${idOf}, name, name, 'bench ' || name, address, address, first, last,
  case when i % 3 = 0 then 'Conductrice de travaux' end, case when i % 2 = 0 then '+336' || lpad(i::text, 8, '0') end,
  case when i % 20 = 0 then 'deactivated' else 'active' end,
  -- Every tenth is in the first team: a hundred thousand of a million.
  case when hashint4(i) % 10 = 0 then teams.ids[1] else teams.ids[1 + abs(hashint4(i) % array_length(teams.ids, 1))] end,
  now() - i * interval '1 minute'
from generate_series($2::int, $3::int) i,
  lateral (select (string_to_array($4, ','))[1 + (i * 7) % 20] first, (string_to_array($5, ','))[1 + i % 50] last) person,
  lateral (select 'personne.' || i || '@cordier.example' address, 'personne.' || i as name) access,
  (select array_agg(id order by name) ids from groups where organization_id = $1 and name like 'Équipe %') teams`

const insertPasswords = `
insert into user_passwords (organization_id, user_id, hash, must_change)
select $1, ${idOf}, $4, false from generate_series($2::int, $3::int) i where i % 10 <> 9`

const insertTags = `
insert into user_tags (organization_id, user_id, tag_id)
select $1, ${idOf}, tags.id from generate_series($2::int, $3::int) i join tags on tags.organization_id = $1
where abs(hashint4(i)) % 4 = 0`

/**
 * Fills an organization with accounts called `personne.1`, `personne.2`, …: all but every tenth has the password
 * behind `hash`. In SQL, because the road would take minutes. Connects as the owner of the tables.
 */
export async function fillOrganization(
  pool: pg.Pool,
  organizationId: string,
  users: number,
  hash: string,
  onProgress: (done: number) => void,
): Promise<void> {
  await pool.query(
    `insert into tags (organization_id, id, name) select $1, gen_random_uuid(), name from unnest(array['Siège', 'Chantier']) name`,
    [organizationId],
  )
  for (let first = 1; first <= users; first += rowsAtOnce) {
    const range = [organizationId, first, Math.min(users, first + rowsAtOnce - 1)]
    await pool.query(insertUsers, [...range, firstNames, lastNames])
    await pool.query(insertPasswords, [...range, hash])
    await pool.query(insertTags, range)
    onProgress(range[2] as number)
  }
}
