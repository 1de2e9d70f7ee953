import type { User } from '../../../contract/user-shapes.ts'
import type { StatusAction } from '../../app/requests/ask-status.ts'
import type { BulkArea } from './bulk/bulk-edit-dialog.tsx'
import type { BulkAction, BulkResult } from './use-bulk-change.ts'

export type AskAboutOne = { kind: StatusAction; user: User }
export type AskAboutSeveral = { kind: 'bulk'; action: StatusAction; users: readonly User[] }
export type EditSeveral = { kind: 'edit'; area: BulkArea; users: readonly User[] }
export type ShowResults = { kind: 'results'; action: BulkAction; results: readonly BulkResult[] }

/** The window that stands over the list: a question about one person or several, or how it went. */
export type OpenDialog = AskAboutOne | AskAboutSeveral | EditSeveral | ShowResults
