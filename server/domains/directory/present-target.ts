import type { Db } from '../../platform/database/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Road } from '../changes/index.ts'
import { findPerson } from './person-queries.ts'
import { presentUsers } from './present-user.ts'

/** Presents what a change was about, for the road's answers: a user, while it exists. */
export function targetPresenter(translate: Translate): Road['presentTarget'] {
  return async (tx: Db, actor, kind, targetId) => {
    if (!kind.startsWith('user.')) return undefined
    return presentUsers(await findPerson(tx, targetId, actor.language), actor, translate)[0]
  }
}
