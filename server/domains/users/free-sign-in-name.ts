import { NIL } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import { type NamedPerson, proposeSignInName } from './propose-sign-in-name.ts'
import { foldName, skeletonOf } from './sign-in-name.ts'
import { findNeighbours } from './user-queries.ts'

/** Whether a name is somebody's, looks like one, or is somebody's address. */
async function isTaken(tx: Db, name: string): Promise<boolean> {
  const wanted = { folded: foldName(name), skeleton: skeletonOf(name), emailFolded: null, exceptId: NIL }
  return (await findNeighbours(tx, wanted)).length > 0
}

/** The sign-in name that a convention gives a person and that is free in the transaction's organization (B6); else null. */
export function freeSignInName(tx: Db, convention: string, person: NamedPerson): Promise<string | null> {
  return proposeSignInName(convention, person, (name) => isTaken(tx, name))
}
