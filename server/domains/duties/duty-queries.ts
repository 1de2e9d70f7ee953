import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { DutyRow, UserDutyRow } from './duty.ts'
import './duty-table.ts'

const words = (prefix: string) => (name: 'label' | 'help') =>
  sql`jsonb_build_object('fr', ${sql.ref(`${prefix}.${name}_fr`)}, 'en', ${sql.ref(`${prefix}.${name}_en`)})`

/** A declaration as the contract writes it. */
function declaration(alias: string) {
  const names = words(alias)
  return sql`${sql.ref(`${alias}.duty`)} as key, ${sql.ref(`${alias}.kind`)} as kind, ${names('label')} as label,
    case when ${sql.ref(`${alias}.help_fr`)} is not null then ${names('help')} end as help,
    ${sql.ref(`${alias}.options`)} as options, ${sql.ref(`${alias}.edited_by`)} as "editedBy",
    ${sql.ref(`${alias}.is_seen_by_person`)} as "isSeenByPerson",
    ${sql.ref(`${alias}.is_seen_by_provider`)} as "isSeenByProvider", ${sql.ref(`${alias}.place`)} as place`
}

/** The duties of an organization: its own first, then those of the applications that it may use, each in their order. */
export async function listDuties(tx: Db, organizationId: string): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow & { place: number }>`
    select null as application, null as "applicationName", ${declaration('d')}
    from organization_duties d where d.organization_id = ${organizationId}
    union all
    select a.key, jsonb_build_object('fr', a.name_fr, 'en', a.name_en), ${declaration('d')}
    from applications a
    join application_duties d on d.application_id = a.id
    left join organization_applications e on e.organization_id = ${organizationId} and e.application = a.key
    where coalesce(e.is_enabled, a.for_all)
    order by application nulls first, place, key`.execute(tx)
  return rows.map(({ place: _order, ...duty }) => duty)
}

/** For how many people each duty is filled in, yes/no for how many it is yes; by `application:key`. */
export async function countValues(tx: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ duty: string; count: number }>`
    select application || ':' || duty as duty, count(*) as count
    from user_duties where value <> 'false' group by application, duty`.execute(tx)
  return new Map(rows.map(({ duty, count }) => [duty, count]))
}

/**
 * The duties of the account that the alias names, as a column: those that are declared in its organization at this
 * moment. What is stored of others has no effect.
 */
export const dutiesOf = (user: string): RawBuilder<UserDutyRow[]> => sql<UserDutyRow[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
      'application', nullif(v.application, ''), 'key', v.duty, 'value', v.value,
      'kind', coalesce(o.kind, d.kind),
      'label', jsonb_build_object('fr', coalesce(o.label_fr, d.label_fr), 'en', coalesce(o.label_en, d.label_en)),
      'options', coalesce(o.options, d.options),
      'isSeenByPerson', coalesce(o.is_seen_by_person, d.is_seen_by_person),
      'isSeenByProvider', coalesce(o.is_seen_by_provider, d.is_seen_by_provider))
    order by v.application, coalesce(o.place, d.place), v.duty)
  from user_duties v
  left join organization_duties o
    on v.application = '' and o.organization_id = v.organization_id and o.duty = v.duty
  left join applications a on a.key = v.application
  left join application_duties d on d.application_id = a.id and d.duty = v.duty
  left join organization_applications e on e.organization_id = v.organization_id and e.application = a.key
  where v.organization_id = ${sql.ref(`${user}.organization_id`)} and v.user_id = ${sql.ref(`${user}.id`)}
    and (o.duty is not null or (d.duty is not null and coalesce(e.is_enabled, a.for_all)))), '[]'::jsonb)`

/** The values of one person, in whichever organization they are. */
export async function findUserDuties(tx: Db, userId: string): Promise<UserDutyRow[]> {
  const { rows } = await sql<{ duties: UserDutyRow[] }>`
    select ${dutiesOf('users')} as duties from users where users.id = ${userId}`.execute(tx)
  return rows[0]?.duties ?? []
}

type Written = Pick<DutyRow, 'application' | 'key'> & { value: string | null }

/** Writes values of a person; null clears one. */
export async function storeValues(tx: Db, organizationId: string, userId: string, written: Written[]): Promise<void> {
  const rowOf = ({ application, key }: Written) => ({ application: application ?? '', duty: key })
  for (const { application, duty } of written.filter(({ value }) => value === null).map(rowOf)) {
    await tx
      .deleteFrom('user_duties')
      .where('user_id', '=', userId)
      .where('application', '=', application)
      .where('duty', '=', duty)
      .execute()
  }
  const rows = written.flatMap((one) =>
    one.value === null ? [] : [{ organization_id: organizationId, user_id: userId, ...rowOf(one), value: one.value }],
  )
  if (rows.length === 0) return
  await tx
    .insertInto('user_duties')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'user_id', 'application', 'duty'])
        .doUpdateSet((set) => ({ value: set.ref('excluded.value') })),
    )
    .execute()
}
