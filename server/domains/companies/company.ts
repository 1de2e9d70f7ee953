import type { CompanyRow } from './company-queries.ts'

/** The fields of a company that an administrator writes. */
export interface CompanyFields {
  name: string
  code: string | null
}

/** What the journal keeps of a company. */
export const snapshotOf = ({ name, code }: CompanyFields): Record<string, unknown> => ({ name, code })

/** A company as the API tells it. */
export const presentCompany = ({ id, name, code, userCount, contactCount, version }: CompanyRow) => ({
  id,
  name,
  code,
  userCount,
  contactCount,
  version,
})
