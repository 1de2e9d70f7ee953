import type pg from 'pg'

const firstNames =
  'Ada,Basile,Chloé,Denis,Élodie,Farid,Gaëlle,Hugo,Inès,Jérôme,Karim,Léa,Malo,Nadia,Octave,Pauline,Rémi,Sofia,Théo,Yaëlle'
const roots =
  'Abad,Bert,Carpent,Delm,Évr,Fabr,Guér,Hamel,Imb,Jacqu,Kessl,Lagard,March,Noël,Oliv,Pasqui,Quent,Rouss,Salm,Théven,' +
  'Ulr,Vass,Web,Yv,Ziegl'
const endings =
  'ard,eau,in,ot,ier,on,et,ault,elle,oux,as,ay,ais,and,ert,aud,ois,ey,ac,un,iot,ain,onneau,illon,eron,asse,ouin,uel,' +
  'egat,ival,anges,ombe,ourt,euil,ignac,ochet,udon,amont,avel,izot'
const saints =
  'Aubin,Brice,Cyr,Denis,Éloi,Florent,Germain,Hilaire,Julien,Lambert,Martin,Nazaire,Omer,Priest,Quentin,Rémy,Sulpice,' +
  'Trivier,Urcize,Vaast,Yrieix,Amand,Benoît,Clair,Didier,Étienne,Flour,Gilles,Honoré,Léger,Maurice,Nicolas,Ouen,Pardoux,' +
  'Romain,Sauveur,Thibault,Victor,Viâtre,Zacharie'
const rivers =
  'sur-Loire,les-Bois,en-Plaine,la-Forêt,sous-Roche,du-Val,des-Prés,le-Château,lès-Dole,sur-Mer,aux-Mines,des-Vignes,' +
  'le-Haut,le-Bas,sur-Aube,en-Bray,la-Rivière,de-Crau,du-Mont,sur-Seine,les-Pins,en-Forez,du-Désert,sur-Isle,de-Joux,' +
  'la-Plaine,des-Landes,le-Vieux,sur-Vire,en-Royans,les-Ponts,du-Bois,sur-Orne,la-Lande,de-Livet,en-Brie,du-Lac,' +
  'sur-Cher,le-Pré,des-Marais,sur-Yon,de-Retz,la-Cour,sur-Gaz,du-Puy,en-Vexin,sur-Arve,la-Vallée,de-Maule,le-Neuf'

/** The id of the account with the number `i`, as the server makes them in the order of creation. */
export const userId = (i: string) => `(lpad(to_hex(1735689600000 + (${i})::bigint * 250), 12, '0') || '7' ||
  substr(md5((${i})::text), 1, 3) || '8' || substr(md5((${i})::text), 4, 15))::uuid`

// Who they are by number, while the rest is filled: no table of the server's.
const steps = [
  `create table bench_customers as
   select n, gen_random_uuid() as id, gen_random_uuid() as admins, gen_random_uuid() as staff,
     'Saint-' || (string_to_array($2, ','))[1 + n % 40] || '-' || (string_to_array($3, ','))[1 + n / 40 % 50] as place
   from generate_series(1, $1::int) n`,
  'alter table bench_customers add primary key (n)',
  `insert into organizations (id, slug, name, kind, municipality)
   select id, 'commune-' || n, 'Mairie de ' || place, 'customer', place from bench_customers`,
  'insert into organization_settings (organization_id) select id from bench_customers',
  `insert into groups (organization_id, id, name) select id, admins, 'Administration' from bench_customers
   union all select id, staff, 'Collaborateurs' from bench_customers`,
  // What a customer's administrators hold; the vendor's hold it, too.
  `insert into group_permissions (organization_id, group_id, application, permission)
   select c.id, c.admins, 'guichet', held.permission from bench_customers c, group_permissions held
   where held.organization_id = (select id from organizations where kind = 'provider')
     and held.group_id = (select primary_group_id from users where sign_in_name = 'ada') and held.application = 'guichet'
     and held.permission not in ('tickets.decide', 'callers.help', 'organizations.manage', 'applications.manage')`,
]

const insertUsers = `
insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton, email, email_folded,
  first_name, last_name, position, mobile, status, primary_group_id, created_at)
select c.id, ${userId('i')}, name, name, 'bench ' || name, address, address, first, last,
  case when i % 3 = 0 then 'Conductrice de travaux' end, case when i % 2 = 0 then '+336' || lpad(i::text, 8, '0') end,
  'active', case when i <= $5::int then c.admins else c.staff end, now() - i * interval '1 minute'
from generate_series($1::int, $2::int) i join bench_customers c on c.n = 1 + (i - 1) % $5::int,
  lateral (select (string_to_array($3, ','))[1 + (i * 7) % 20] first,
    (string_to_array($4, ','))[1 + i / 3 % 25] || (string_to_array($6, ','))[1 + i / 80 % 40] last) person,
  lateral (select 'personne.' || i || '@commune-' || c.n || '.example' address, 'personne.' || i as name) access`

const rowsAtOnce = 50_000

/**
 * Fills the vendor's database with customers of as many people each; the first person of each is an administrator. Their
 * numbers stand in `bench_customers`. In SQL, as the owner of the tables.
 */
export async function fillCustomers(
  pool: pg.Pool,
  { organizations, users }: { organizations: number; users: number },
  onProgress: (done: number) => void,
): Promise<void> {
  const [first = '', ...rest] = steps
  await pool.query(first, [organizations, saints, rivers])
  for (const step of rest) await pool.query(step)
  for (let from = 1; from <= users; from += rowsAtOnce) {
    const to = Math.min(users, from + rowsAtOnce - 1)
    await pool.query(insertUsers, [from, to, firstNames, roots, organizations, endings])
    onProgress(to)
  }
}

/**
 * Lets the administrators of the first customers sign in with this hash, and hold rights of applications; the vendor
 * decides everything there.
 */
export async function openFirstCustomers(pool: pg.Pool, count: number, hash: string): Promise<void> {
  await pool.query(
    `update organizations set is_decided_by_provider = true where id in (select id from bench_customers where n <= $1)`,
    [count],
  )
  await pool.query(
    `insert into group_permissions (organization_id, group_id, application, permission)
     select c.id, c.admins, a.key, permission from bench_customers c, applications a join application_permissions
       on application_id = a.id
     where c.n <= $1 and a.key ~ '^outil-[1-8]$' and permission in ('read', 'write', 'close')`,
    [count],
  )
  await pool.query(
    `insert into user_passwords (organization_id, user_id, hash, must_change)
     select id, ${userId('n')}, $2, false from bench_customers where n <= $1`,
    [count, hash],
  )
}
