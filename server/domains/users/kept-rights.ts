import type { Db } from '../../platform/database/index.ts'
import type { Proposed } from '../changes/index.ts'
import type { Snapshot } from '../journal/index.ts'

/**
 * What an account was given besides its main group: told when the account is deleted, and given back when that is undone.
 * Supplied by the wiring: what people are given ranks above their accounts.
 */
export interface KeptRights {
  /** The fields to keep; empty where nothing was given. */
  tell: (tx: Db, userId: string) => Promise<Snapshot>
  /** The change that gives back what was kept, or null. */
  giveBack: (userId: string, kept: Snapshot) => Proposed | null
}
