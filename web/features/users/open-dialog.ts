import type { User } from '../../../contract/user-shapes.ts'
import type { BulkAction, BulkResult } from './use-bulk-change.ts'

export type AskAboutOne = { kind: 'deactivate' | 'delete'; user: User }
export type AskAboutSeveral = { kind: 'bulk'; action: 'deactivate' | 'delete'; users: readonly User[] }
export type ShowResults = { kind: 'results'; action: BulkAction; results: readonly BulkResult[] }

/** The window that stands over the list: a question about one person or several, or how it went. */
export type OpenDialog = AskAboutOne | AskAboutSeveral | ShowResults
