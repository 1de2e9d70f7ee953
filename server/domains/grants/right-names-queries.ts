import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { applicationTexts, guichetApplication } from '../applications/index.ts'
import type { Told } from './rights-words.ts'

/** What permissions are called in both languages, by `application:permission`. What nobody declares has no name. */
export async function findRightNames(tx: Db, keys: readonly string[]): Promise<Map<string, Told>> {
  const names = new Map<string, Told>()
  const prefix = `${guichetApplication.key}:`
  for (const key of keys.filter((one) => one.startsWith(prefix))) {
    const text = `permission.${key.replace(':', '.')}`
    names.set(key, { fr: applicationTexts.fr[text] ?? key, en: applicationTexts.en[text] ?? key })
  }
  const others = keys.filter((key) => !key.startsWith(prefix))
  if (others.length === 0) return names
  const rows = await tx
    .selectFrom('application_permissions as p')
    .innerJoin('applications as a', 'a.id', 'p.application_id')
    .select([sql<string>`a.key || ':' || p.permission`.as('key'), 'p.name_fr', 'p.name_en'])
    .where('a.key', 'in', [...new Set(others.map((key) => key.slice(0, key.indexOf(':'))))])
    .where(sql<boolean>`a.key || ':' || p.permission = any (${sql.val(others)}::text[])`)
    .execute()
  for (const { key, name_fr: fr, name_en: en } of rows) names.set(key, { fr, en })
  return names
}
