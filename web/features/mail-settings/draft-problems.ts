import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { isPort, type MailDraft } from './mail-draft.ts'

type Limit = keyof MailSettings['limits']

/** The bounds of each limit, as the server has them. */
export const limitBounds: Record<Limit, { min: number; max: number }> = {
  messagesPerPersonPerHour: { min: 1, max: 10_000 },
  messagesPerOrganizationPerHour: { min: 1, max: 100_000 },
  recipientsPerMessage: { min: 1, max: 500 },
  attachmentsMegabytes: { min: 0, max: 25 },
}

/** The names of the limits, in the order in which they are shown. */
export const limitNames = Object.keys(limitBounds) as Limit[]

/** What is wrong with the form, by field: keys of the texts under `problems`. */
export type DraftProblems = Record<string, 'port' | 'host' | 'encryption' | 'clientId' | 'limit'>

/** Returns what is wrong with the form and needs no server to tell. */
export function problemsOf(draft: MailDraft): DraftProblems {
  const problems: DraftProblems = {}
  const isBegun = draft.host.trim() !== ''
  if (!isBegun && draft.authentication === 'shared' && draft.userName !== '') problems.host = 'host'
  if (isBegun && !isPort(draft.port)) problems.port = 'port'
  if (isBegun && draft.encryption === null) problems.encryption = 'encryption'
  if (draft.authentication === 'oauth' && draft.oauth.clientId.trim() === '') problems['oauth/clientId'] = 'clientId'
  for (const name of limitNames) {
    const { [name]: value } = draft.limits
    const { min, max } = limitBounds[name]
    if (!(value >= min && value <= max)) problems[`limits/${name}`] = 'limit'
  }
  return problems
}
